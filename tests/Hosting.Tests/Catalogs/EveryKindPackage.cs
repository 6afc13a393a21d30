using System.Reflection;
using CustomKind.Contracts;
using Patchbay.Hosting.Tests.Packages;

namespace Patchbay.Hosting.Tests.Catalogs;

/// <summary>The plugins of <c>EveryKind.cs</c> as a package, beside those that are compiled into these tests.</summary>
internal sealed class EveryKindPackage : IDisposable
{
    private static readonly Lazy<TestPackage> s_published = new(() => TestPackage.Publish(
        new TestFolder()["EveryKind"],
        "EveryKind",
        File.ReadAllText(typeof(EveryKindPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "EveryKindSource").Value!)
            .Replace("using System.Text.Json.Nodes;", "using System.IO;\nusing System.Text.Json.Nodes;", StringComparison.Ordinal),
        references: [typeof(ICourier).Assembly.Location]));

    private readonly TestFolder _folder = new();

    public EveryKindPackage()
    {
        TestFolder.Copy(s_published.Value.Folder, _folder["every"]);
        var options = new PluginPackagesOptions { Contracts = { typeof(ICourier) } };
        options.AddFolder(_folder.Path);
        Packages = PluginPackages.Open(PluginCatalog.Combine(), options);
        Packages.Refusals.ShouldBeEmpty();
    }

    public PluginPackages Packages { get; }

    public void Dispose()
    {
        Packages.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _folder.Dispose();
    }
}
