using Patchbay.Hosting.Packages;
using Patchbay.Hosting.Packages.Trust;
using Patchbay.Registration;

namespace Patchbay.Hosting.Loading;

/// <summary>A folder of packages, read for a host that has to be able to run them.</summary>
internal sealed class PluginFolder(string path, PluginFolderOptions options, SharedAssemblies shared)
{
    public string Path => path;

    public PluginFolderOptions Options => options;

    public PackageReadingOptions Reading { get; } = new()
    {
        Verification = options.Verification,
        TrustedKeys = [.. options.TrustedKeys.Select(TrustedKey.Of)],
        RequireSignature = options.RequireSignature,
        UseIndex = options.UseIndex,
    };

    /// <summary>Reads the folder. Packages that the host cannot run are refused.</summary>
    public PackageListing Read(IReadOnlyCollection<string> kinds)
    {
        PackageListing listing = PackageListing.Read(path, Reading);
        var offer = new HostOffer(typeof(PluginCatalog).Assembly.GetName().Version!, kinds, SharedBy(listing));
        List<Package> packages = [];
        List<PackageRefusal> refusals = [.. listing.Refusals];
        foreach (Package package in listing.Packages)
        {
            if (PackageCompatibility.Check(package, offer) is { Count: > 0 } problems)
            {
                refusals.Add(package.Refuse([.. problems]));
            }
            else
            {
                packages.Add(package);
            }
        }

        return new PackageListing(packages, refusals, listing.Notes);
    }

    public static string[] KindsOf(PluginCatalog referenced, PluginPackagesOptions host) =>
    [
        .. host.Contracts.Append(typeof(PluginCatalog)).SelectMany(type => type.Assembly.GetCustomAttributes(typeof(PluginContractAttribute), inherit: false))
            .Select(contract => ((PluginContractAttribute)contract).Contract)
            .Concat(host.Contracts)
            .Select(contract => ((PluginKindAttribute?)Attribute.GetCustomAttribute(contract, typeof(PluginKindAttribute)))?.Name)
            .OfType<string>()
            .Concat(referenced.Plugins.Select(plugin => plugin.Kind))
            .Distinct(StringComparer.Ordinal),
    ];

    private Dictionary<string, Version> SharedBy(PackageListing listing)
    {
        var versions = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in listing.Packages.SelectMany(package => package.Manifests).SelectMany(manifest => manifest.References).Select(reference => reference.Name).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (shared.Find(name) is { } version)
            {
                versions[name] = version;
            }
        }

        return versions;
    }
}
