using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;
using Patchbay.Hosting;

namespace Patchbay.Benchmarks.Packages;

/// <summary>What is measured: something that a program does with a folder of packages when it starts.</summary>
/// <param name="Key">Its name as an argument.</param>
/// <param name="Name">Its name in the table.</param>
/// <param name="Run">Does it, and returns how many plugins it found.</param>
internal sealed record Subject(string Key, string Name, Func<string, int> Run)
{
    public static readonly Subject Cold = new("cold", "**listing**, without an index", folder => List(folder).Catalog.Plugins.Count(IsLamp));

    public static readonly Subject Warm = new("warm", "**listing**, with the index of the last start", Cold.Run);

    public static readonly Subject Load = new("load", "loading: listing with the index, and creating a plugin of each package", CreateAll);

    public static readonly Subject Reflection = new("reflection", "by hand: loading each assembly into a load context of its own, and looking for types that implement the contract; nothing is created", Scan);

    public static IReadOnlyList<Subject> All { get; } = [Cold, Warm, Load, Reflection];

    private static PluginPackages List(string folder)
    {
        var options = new PluginPackagesOptions();
        options.AddFolder(folder);
        return PluginPackages.Open(PluginCatalog.Combine(), options);
    }

    private static bool IsLamp(PluginDescriptor plugin) => plugin is { Kind: "device", Name.Length: > 5 };

    private static int CreateAll(string folder)
    {
        PluginCatalog catalog = List(folder).Catalog;
        IConfiguration configuration = new ConfigurationBuilder().Build();
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        return catalog.Plugins.Count(plugin => catalog.Create<IDevice>(plugin.Name, configuration, services) is not null);
    }

    // What most hosts do: nothing is verified, copied or looked up in a manifest.
    private static int Scan(string folder) => Directory.EnumerateDirectories(folder)
        .Select(package => new FolderContext(package).LoadFromAssemblyPath(Path.Combine(package, Path.GetFileName(package) + ".dll")))
        .Sum(assembly => assembly.GetTypes().Count(type => type is { IsAbstract: false, IsInterface: false } && typeof(IDevice).IsAssignableFrom(type)));

    private sealed class FolderContext(string folder) : AssemblyLoadContext(folder, isCollectible: true)
    {
        private readonly AssemblyDependencyResolver _resolver = new(Path.Combine(folder, Path.GetFileName(folder) + ".dll"));

        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name is not "Patchbay.Sdk" && _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
