using System.Security.Cryptography;
using System.Text.Json;
using Patchbay.Hosting.Packages.Files;
using Patchbay.Hosting.Packages.Manifests;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages.Trust;

/// <summary>The signature of a manifest, in a file beside it: JSON with the id of the key and the signature.</summary>
internal static class SignatureFile
{
    /// <summary>What is added to the name of the manifest.</summary>
    public const string Suffix = ".sig";

    private const string Algorithm = "ECDSA-P256-SHA256";
    private const int MostBytes = 4096;
    private const int SignatureLength = 64;

    public static byte[] Create(ReadOnlySpan<byte> manifest, ECDsa key)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("signatureVersion", 1);
            json.WriteString("algorithm", Algorithm);
            json.WriteString("keyId", TrustedKey.Of(key).Id);
            json.WriteBase64String("signature", key.SignData(manifest, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
            json.WriteEndObject();
        }

        return content.ToArray();
    }

    /// <summary>Gets what is wrong with the signature of a manifest; null if one of the keys signed it, or if it has none and needs none.</summary>
    public static PackageProblem? Check(string root, string manifestFile, bool exists, ReadOnlySpan<byte> manifest, IReadOnlyList<TrustedKey> keys, bool isRequired)
    {
        string file = manifestFile + Suffix;
        if (!exists)
        {
            return isRequired ? PackageProblem.Of(SignatureMissing, $"The package has no signature {PackageProblem.Quote(file)}, and this host requires one. Sign it with PackageSignature.Sign and a key that the host trusts", file) : null;
        }

        if (keys.Count == 0 && !isRequired)
        {
            return null;
        }

        byte[] content;
        try
        {
            content = VerifiedFile.ReadUnverified(root, file, MostBytes);
        }
        catch (PackageProblemException exception)
        {
            return Damaged(file, exception.Message);
        }

        return JsonProblems.Find(content, file, PackageLimits.Default) is { } problem ? Damaged(file, problem.Message) : Check(content, file, manifest, keys);
    }

    private static PackageProblem? Check(byte[] content, string file, ReadOnlySpan<byte> manifest, IReadOnlyList<TrustedKey> keys)
    {
        using var document = JsonDocument.Parse(content);
        JsonElement json = document.RootElement;
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("signatureVersion", out JsonElement version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out int number) || number != 1
            || Text(json, "algorithm") is not Algorithm
            || Text(json, "keyId") is not { } id
            || !json.TryGetProperty("signature", out JsonElement signed) || signed.ValueKind != JsonValueKind.String || !signed.TryGetBytesFromBase64(out byte[]? signature) || signature.Length != SignatureLength)
        {
            return Damaged(file, $"it is not a signature of {Algorithm} as PackageSignature.Sign writes it");
        }

        return keys.FirstOrDefault(key => key.Id.Equals(id, StringComparison.Ordinal)) is not { } trusted
                ? PackageProblem.Of(SignatureUntrusted, $"The package is signed with the key {PackageProblem.Quote(id)}, which this host does not trust. Add the key to the trusted ones, or sign the package with one of them", file)
            : !trusted.Signed(manifest, signature)
                ? PackageProblem.Of(SignatureWrong, $"The signature {PackageProblem.Quote(file)} is not of this manifest: the manifest changed after it was signed. Sign the package again, or copy it again", file)
            : null;
    }

    private static string? Text(JsonElement json, string key) =>
        json.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PackageProblem Damaged(string file, string words) =>
        PackageProblem.Of(SignatureDamaged, $"The signature {PackageProblem.Quote(file)} cannot be read: {words}. Sign the package again", file);
}
