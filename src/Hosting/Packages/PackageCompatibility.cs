using Patchbay.Hosting.Packages.Manifests;
using Patchbay.Text;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages;

/// <summary>What a host offers to packages.</summary>
/// <param name="SdkVersion">The version of Patchbay.Sdk.</param>
/// <param name="Kinds">The kinds of plugins that it knows.</param>
/// <param name="SharedAssemblies">The assemblies that it shares with plugins: versions by simple name.</param>
internal sealed record HostOffer(Version SdkVersion, IReadOnlyCollection<string> Kinds, IReadOnlyDictionary<string, Version> SharedAssemblies);

/// <summary>Decides from the manifests whether a host can run a package, before anything of it is loaded.</summary>
internal static class PackageCompatibility
{
    private const string Sdk = "Patchbay.Sdk";

    /// <summary>Gets what keeps a package from running in a host; empty if nothing does.</summary>
    /// <param name="package">The package.</param>
    /// <param name="host">What the host offers.</param>
    /// <param name="copies">The versions of the assemblies that the package brings along, by simple name, as far as they are known.</param>
    public static IReadOnlyList<PackageProblem> Check(Package package, HostOffer host, IReadOnlyDictionary<string, Version>? copies = null) =>
        [.. package.Manifests.SelectMany(manifest => Check(manifest, host)), .. copies is null ? [] : Copies(package, host.SharedAssemblies, copies)];

    /// <summary>Gets what a package brings along in a higher version than the host shares with it; empty if nothing.</summary>
    /// <param name="package">The package.</param>
    /// <param name="shared">The versions of the assemblies that the host shares, by simple name.</param>
    /// <param name="copies">The versions of the assemblies that the package brings along, by simple name.</param>
    public static IReadOnlyList<PackageProblem> FindNewerCopies(Package package, IReadOnlyDictionary<string, Version> shared, IReadOnlyDictionary<string, Version> copies) =>
        [.. Copies(package, shared, copies)];

    private static IEnumerable<PackageProblem> Check(PackageManifest manifest, HostOffer host)
    {
        if (IsHigher(manifest.MinHostVersion, host.SdkVersion))
        {
            yield return PackageProblem.Of(
                HostTooOld,
                $"The plugins of {PackageProblem.Quote(manifest.AssemblyName)} need {Sdk} {manifest.MinHostVersion} or later in the host, and it has {host.SdkVersion}. Upgrade {Sdk} in the host, or use an earlier version of the package",
                manifest.FileName);
        }

        foreach (string kind in manifest.Plugins.Select(plugin => plugin.Kind).Distinct(StringComparer.Ordinal).Where(kind => !host.Kinds.Contains(kind, StringComparer.Ordinal)))
        {
            string known = NearNames.Suggest(kind, host.Kinds) is { } suggestion ? " " + suggestion : host.Kinds.Count > 0 ? " " + NearNames.List([.. host.Kinds.Order(StringComparer.Ordinal)], "kinds") : "";
            yield return PackageProblem.Of(
                KindUnknown,
                $"The plugins of {PackageProblem.Quote(manifest.AssemblyName)} are of the kind {PackageProblem.Quote(kind)}, which this host does not know.{known} Register the contract of the kind with the host",
                manifest.FileName);
        }

        // The SDK has a rule of its own, the one above.
        foreach (AssemblyIdentity reference in manifest.References.Where(reference => !reference.Name.Equals(Sdk, StringComparison.OrdinalIgnoreCase)))
        {
            if (host.SharedAssemblies.TryGetValue(reference.Name, out Version? shared) && IsHigher(reference.Version, shared))
            {
                yield return PackageProblem.Of(
                    SharedAssemblyTooOld,
                    $"{PackageProblem.Quote(manifest.AssemblyName)} was compiled against {PackageProblem.Quote(reference.Name)} {reference.Version}, which the host shares with plugins in the lower version {shared}. Upgrade it in the host, or build the plugin with {shared}",
                    manifest.AssemblyFile);
            }
        }
    }

    // An equal or a lower copy is not loaded: that of the host is used.
    private static IEnumerable<PackageProblem> Copies(Package package, IReadOnlyDictionary<string, Version> shared, IReadOnlyDictionary<string, Version> copies) =>
        from copy in copies.OrderBy(copy => copy.Key, StringComparer.Ordinal)
        where shared.ContainsKey(copy.Key) && IsHigher(copy.Value, shared[copy.Key])
        select PackageProblem.Of(
            PrivateCopyNewer,
            $"The package brings {PackageProblem.Quote(copy.Key)} {copy.Value}, which the host shares with plugins in the lower version {shared[copy.Key]}, so other assemblies of the package may miss members. Upgrade it in the host, or publish the plugin with {shared[copy.Key]}",
            package.Manifest.Files!.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file.Path).Equals(copy.Key, StringComparison.OrdinalIgnoreCase))?.Path);

    // What a manifest leaves out counts as zero: 1.2 is 1.2.0.0.
    private static bool IsHigher(Version needed, Version offered) => Full(needed) > Full(offered);

    private static Version Full(Version version) => new(version.Major, version.Minor, Math.Max(0, version.Build), Math.Max(0, version.Revision));
}
