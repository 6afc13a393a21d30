using System.Security.Cryptography;

namespace Patchbay.Hosting.Packages.Trust;

/// <summary>A public key on the curve P-256.</summary>
/// <param name="Id">The SHA-256 of the SubjectPublicKeyInfo, 64 hexadecimal digits in lower case.</param>
/// <param name="PublicKey">The SubjectPublicKeyInfo.</param>
internal sealed record TrustedKey(string Id, byte[] PublicKey)
{
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <exception cref="ArgumentException">The key is on another curve.</exception>
    public static TrustedKey Of(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Oid curve = key.ExportParameters(includePrivateParameters: false).Curve.Oid;
        if (curve.Value is not P256 && curve.FriendlyName is not ("nistP256" or "ECDSA_P256"))
        {
            throw new ArgumentException($"The key is on the curve {curve.FriendlyName ?? curve.Value ?? "of its own parameters"}; only keys on P-256 are accepted. Create one with ECDsa.Create(ECCurve.NamedCurves.nistP256).", nameof(key));
        }

        byte[] publicKey = key.ExportSubjectPublicKeyInfo();
        return new TrustedKey(Convert.ToHexString(SHA256.HashData(publicKey)).ToLowerInvariant(), publicKey);
    }

    // A new object each time, because those of the caller may be disposed of or used by another thread.
    public bool Signed(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(PublicKey, out _);
        return key.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
