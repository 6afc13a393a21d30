namespace Patchbay.Hosting.Packages.Manifests;

/// <summary>The manifest of an assembly with plugins, as far as a host has to know it before it loads anything.</summary>
internal sealed record PackageManifest
{
    /// <summary>How the name of every manifest ends.</summary>
    public const string Suffix = ".plugins.json";

    /// <summary>The version of the manifests that this host can read.</summary>
    public const int KnownVersion = 1;

    /// <summary>The name of the manifest's file, in the folder of the package.</summary>
    public required string FileName { get; init; }

    public required string AssemblyName { get; init; }

    public required Version AssemblyVersion { get; init; }

    /// <summary>The id that the compiler gave to exactly this build of the assembly.</summary>
    public required Guid Mvid { get; init; }

    /// <summary>The id of the package; that of the assembly if the project has none.</summary>
    public required string PackageId { get; init; }

    public string? PackageVersion { get; init; }

    /// <summary>The version of Patchbay.Sdk that the assembly was compiled against.</summary>
    public required Version SdkVersion { get; init; }

    /// <summary>The lowest version of Patchbay.Sdk in a host that can run the plugins.</summary>
    public required Version MinHostVersion { get; init; }

    /// <summary>The referenced assemblies that have plugins of their own.</summary>
    public required IReadOnlyList<AssemblyIdentity> Depends { get; init; }

    /// <summary>The referenced assemblies, other than the framework's.</summary>
    public required IReadOnlyList<AssemblyIdentity> References { get; init; }

    public required IReadOnlyList<PackagePlugin> Plugins { get; init; }

    /// <summary>The published files; null in a manifest that was built and not published.</summary>
    public IReadOnlyList<PackageFile>? Files { get; init; }

    /// <summary>The path of the assembly in the package.</summary>
    public string AssemblyFile => AssemblyName + ".dll";
}

/// <summary>An assembly that another one refers to.</summary>
internal sealed record AssemblyIdentity(string Name, Version Version);

/// <summary>A plugin that a manifest lists. The rest of its entry is read when somebody asks for it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name within the kind.</param>
/// <param name="Class">The full name of the class, a nested one as <c>Outer+Inner</c>.</param>
/// <param name="Assembly">The simple name of the assembly that has the class.</param>
internal sealed record PackagePlugin(string Kind, string Name, string Class, string Assembly);

/// <summary>A file that a manifest lists.</summary>
/// <param name="Path">The path in the package, with forward slashes.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Sha256">The hash, 64 hexadecimal digits in lower case; empty if it comes from an index, which nobody has to trust.</param>
internal sealed record PackageFile(string Path, long Size, string Sha256);
