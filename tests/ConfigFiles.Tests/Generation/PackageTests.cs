using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Patchbay.ConfigFiles.Tests.Hosts;
using Patchbay.Hosting.Tests.Packages;
using TestFolder = Patchbay.Hosting.Tests.Packages.TestFolder;

namespace Patchbay.ConfigFiles.Tests.Generation;

/// <summary>Drivers that lie in a folder of packages.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class PackageTests
{
    private const string Source = """
        namespace Acme;

        [ConfigGenerator("acme", "pbx.conf")]
        public sealed class PbxConf
        {
            public string Generate() => "version VERSION";
        }
        """;

    [TestMethod]
    public async Task A_driver_is_replaced_with_its_package_and_leaves_its_last_good_content_when_that_goes()
    {
        using var folder = new TestFolder();
        Publish(folder["packages/acme"], 1);
        using IHost host = await StartAsync(folder);
        IPEndPoint daemon = host.Services.GetRequiredService<IConfigFiles>().EndPoint!;
        PluginPackages packages = host.Services.GetRequiredService<PluginPackages>();
        (await TestClient.AskAsync(daemon, "acme/pbx.conf")).ShouldBe("version 1");

        Directory.Move(folder["packages/acme"], folder["old"]);
        Publish(folder["new"], 2);
        Directory.Move(folder["new"], folder["packages/acme"]);
        await packages.RefreshAsync();
        (await TestClient.AskAsync(daemon, "acme/pbx.conf")).ShouldBe("version 2");

        UnloadReport report = await packages.UnloadAsync("Acme");
        report.IsCollected.ShouldBeTrue(report.ToString());
        (await TestClient.AskAsync(daemon, "acme/pbx.conf")).ShouldBe("version 2");
        await packages.RefreshAsync();
        (await TestClient.AskAsync(daemon, "acme/pbx.conf invalidate")).ShouldBeEmpty();
        (await TestClient.AskAsync(daemon, "acme/pbx.conf")).ShouldBe("version 2");
        await host.StopAsync();
    }

    [TestMethod]
    public async Task Two_packages_with_one_driver_are_refused_with_both_names()
    {
        using var folder = new TestFolder();
        Publish(folder["packages/acme"], 1);
        TestPackage.Publish(folder["packages/other"], "Other", Source.Replace("VERSION", "of another", StringComparison.Ordinal));
        using IHost host = await StartAsync(folder);
        IConfigFiles files = host.Services.GetRequiredService<IConfigFiles>();

        string[] told = [.. files.Validate(), .. host.Services.GetRequiredService<PluginPackages>().Refusals.Select(refusal => refusal.ToString()), (await files.GenerateAsync(ConfigFileName.Parse("acme/pbx.conf"))).Fallbacks.FirstOrDefault() ?? ""];

        told.ShouldContain(problem => problem.Contains("Acme", StringComparison.Ordinal) && problem.Contains("Other", StringComparison.Ordinal));
        await host.StopAsync();
    }

    private static void Publish(string folder, int version) =>
        TestPackage.Publish(folder, "Acme", Source.Replace("VERSION", $"{version}", StringComparison.Ordinal), $"{version}.0.0");

    private static async Task<IHost> StartAsync(TestFolder folder)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("listen_port", "0")]);
        builder.Services.AddPatchbay(PluginCatalog.Combine(), patchbay => patchbay.AddPluginFolder(folder["packages"])).AddConfigFiles(options => options.BaseFolder = folder.Path);
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
