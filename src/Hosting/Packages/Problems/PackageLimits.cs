namespace Patchbay.Hosting.Packages;

/// <summary>How much of a package is read: what is larger is refused before it is read.</summary>
internal sealed record PackageLimits
{
    public static PackageLimits Default { get; } = new();

    /// <summary>The largest manifest, in bytes.</summary>
    public int ManifestSize { get; init; } = 4 << 20;

    /// <summary>How deeply a manifest is nested.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>The plugins of one manifest.</summary>
    public int Plugins { get; init; } = 10_000;

    /// <summary>The files of one package; also the longest list of any other kind in its manifest.</summary>
    public int Files { get; init; } = 10_000;

    /// <summary>The manifests of one package: its own, and those of plugin libraries.</summary>
    public int Manifests { get; init; } = 64;

    /// <summary>The manifests of one package together, in bytes.</summary>
    public int ManifestsSize { get; init; } = 16 << 20;

    /// <summary>The characters of a name.</summary>
    public int NameLength { get; init; } = 256;

    /// <summary>The characters of a path.</summary>
    public int PathLength { get; init; } = 1024;

    /// <summary>The parts of a path.</summary>
    public int PathDepth { get; init; } = 32;

    /// <summary>The files of one package together, in bytes.</summary>
    public long TotalSize { get; init; } = 1L << 30;

    /// <summary>The entries of a package's folders, listed or not.</summary>
    public int Entries { get; init; } = 50_000;

    /// <summary>The problems that are reported of one package.</summary>
    public int Problems { get; init; } = 50;
}
