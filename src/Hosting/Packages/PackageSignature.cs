using System.Security.Cryptography;
using Patchbay.Build.Files;
using Patchbay.Hosting.Packages;
using Patchbay.Hosting.Packages.Files;
using Patchbay.Hosting.Packages.Trust;

namespace Patchbay.Hosting;

/// <summary>
/// Signs packages of plugins, and verifies their signatures: ECDSA on the curve P-256 with SHA-256 over the bytes of the published manifest, which
/// has the hashes of all files. The signature is a file beside the manifest, <c>Lamps.plugins.json.sig</c>.
/// </summary>
public static class PackageSignature
{
    /// <summary>Signs a package. An earlier signature is replaced.</summary>
    /// <param name="packageFolder">The folder of one package: the output of <c>dotnet publish</c> of a plugin project.</param>
    /// <param name="key">A private key on P-256.</param>
    /// <exception cref="ArgumentException">The key is on another curve.</exception>
    /// <exception cref="InvalidOperationException">The package is not as it was published; the message says what is wrong with it.</exception>
    /// <exception cref="IOException">The signature cannot be written.</exception>
    public static void Sign(string packageFolder, ECDsa key)
    {
        _ = TrustedKey.Of(key);
        (Package? package, PackageRefusal? refusal) = Read(packageFolder, new PackageReadingOptions { Verification = PackageVerification.Strict });
        if (package is null)
        {
            throw new InvalidOperationException(refusal!.ToString());
        }

        ManifestStamp manifest = package.Stamps[0];
        byte[] content = VerifiedFile.Read(package.FullPath, new(manifest.FileName, manifest.Size, manifest.Sha256));
        AtomicFile.Write(Path.Combine(package.FullPath, manifest.FileName + SignatureFile.Suffix), SignatureFile.Create(content, key));
    }

    /// <summary>Verifies that one of some keys signed a package, and that all its files are as they were published.</summary>
    /// <param name="packageFolder">The folder of one package.</param>
    /// <param name="trustedKeys">Keys on P-256; the public part is enough.</param>
    /// <returns>What is wrong with the package; null if nothing is.</returns>
    /// <exception cref="ArgumentException">A key is on another curve.</exception>
    public static PackageRefusal? Verify(string packageFolder, params ECDsa[] trustedKeys)
    {
        ArgumentNullException.ThrowIfNull(trustedKeys);
        return Read(packageFolder, new PackageReadingOptions { Verification = PackageVerification.Strict, RequireSignature = true, TrustedKeys = [.. trustedKeys.Select(TrustedKey.Of)] }).Refusal;
    }

    /// <summary>Gets the id of a key, by which signatures name it.</summary>
    /// <param name="key">A key on P-256; the public part is enough.</param>
    /// <returns>The SHA-256 of the SubjectPublicKeyInfo, as 64 hexadecimal digits in lower case.</returns>
    /// <exception cref="ArgumentException">The key is on another curve.</exception>
    public static string GetKeyId(ECDsa key) => TrustedKey.Of(key).Id;

    private static (Package? Package, PackageRefusal? Refusal) Read(string packageFolder, PackageReadingOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(packageFolder);
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(packageFolder));
        bool isLink = new DirectoryInfo(path) is { Exists: true, LinkTarget: not null };
        return new PackageReader(options).Read(Path.GetDirectoryName(path) ?? path, Path.GetFileName(path), isLink, known: null);
    }
}
