using Patchbay.Hosting.Packages.Manifests;

namespace Patchbay.Hosting.Packages;

/// <summary>A manifest as it was when it was read: enough to see whether it is still the same.</summary>
/// <param name="FileName">The name of its file.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Written">When it was last written, in ticks of UTC.</param>
/// <param name="Sha256">The hash of its bytes.</param>
internal sealed record ManifestStamp(string FileName, long Size, long Written, string Sha256);

/// <summary>A package of a plugin folder that was listed. Its files are opened with <see cref="PackageContent.Open"/>.</summary>
internal sealed record Package
{
    /// <summary>The name of its folder, relative to the plugin folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The full path of its folder.</summary>
    public required string FullPath { get; init; }

    /// <summary>The manifest of the plugin project that was published; the files in it have no hashes, see <see cref="PackageContent.Manifest"/>.</summary>
    public required PackageManifest Manifest { get; init; }

    /// <summary>The manifests of plugin libraries that it references and that were published with it.</summary>
    public IReadOnlyList<PackageManifest> Libraries { get; init; } = [];

    /// <summary>How the manifests were when they were read, the package's own first; empty if it has none and was scanned.</summary>
    public IReadOnlyList<ManifestStamp> Stamps { get; init; } = [];

    /// <summary>What was scanned, with hashes of that time, in a package without a published manifest; null for all others.</summary>
    public ScannedPackage? Scanned { get; init; }

    public string Id => Manifest.PackageId;

    public string? Version => Manifest.PackageVersion;

    /// <summary>All manifests, its own first.</summary>
    public IEnumerable<PackageManifest> Manifests => [Manifest, .. Libraries];

    /// <summary>The plugins of the package and of its libraries.</summary>
    public IEnumerable<PackagePlugin> Plugins => Manifests.SelectMany(manifest => manifest.Plugins);

    public PackageRefusal Refuse(params PackageProblem[] problems) => new() { Folder = Folder, PackageId = Id, Version = Version, Problems = problems };
}

/// <summary>What was scanned of a package without a published manifest.</summary>
/// <param name="Manifests">The manifests that were made of the assemblies, the package's own first, with the files that were there.</param>
/// <param name="Entries">The entries by kind and name, as JSON.</param>
internal sealed record ScannedPackage(IReadOnlyList<PackageManifest> Manifests, IReadOnlyDictionary<(string Kind, string Name), string> Entries);
