using Patchbay.Connectors;
using Patchbay.Hosting.Packages.Manifests;
using Patchbay.Registration;

namespace Patchbay.Hosting.Loading;

/// <summary>The plugins of one assembly in a package, as its manifest lists them. The assembly is loaded when the first of them is created.</summary>
internal class PackagePlugins(HostedPackage package, PackageManifest manifest)
    : PluginTable(manifest.AssemblyName, manifest.Plugins.Select(plugin => (plugin.Kind, plugin.Name)))
{
    private static readonly string[] s_related = ["connector-backend", "connector-unit"];

    public HostedPackage Package => package;

    /// <summary>The path of the assembly in the package.</summary>
    public string File => manifest.AssemblyFile;

    public static PackagePlugins Of(HostedPackage package, PackageManifest manifest) =>
        manifest.Plugins.Any(plugin => s_related.Contains(plugin.Kind, StringComparer.Ordinal)) ? new PackageConnectors(package, manifest) : new PackagePlugins(package, manifest);

    public override object Create(int plugin, PluginActivation activation)
    {
        object created = package.GetRegistry(this).Create(plugin, activation);
        package.Track(activation.Descriptor, created);
        return created;
    }

    protected override string GetManifestEntry(string kind, string name) => package.GetEntry(kind, name);

    /// <summary>Backends and units know each other by their classes, so to list them is to load them.</summary>
    private sealed class PackageConnectors(HostedPackage package, PackageManifest manifest) : PackagePlugins(package, manifest), IConnectorRegistry
    {
        public void RegisterConnectors(ConnectorRegistrations registrations) => ((IConnectorRegistry)Package.GetRegistry(this)).RegisterConnectors(registrations);
    }
}
