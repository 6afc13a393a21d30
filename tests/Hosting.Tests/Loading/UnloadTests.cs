using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Patchbay.Hosting.Tests.Packages;

namespace Patchbay.Hosting.Tests.Loading;

[TestClass]
public sealed class UnloadTests
{
    [TestMethod]
    [DoNotParallelize]
    [TestCategory("EndToEnd")]
    public async Task After_100_rounds_of_load_call_and_unload_every_context_is_collected_and_memory_is_as_before()
    {
        var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder, null, ("devices:hall:_type", "lamp"));
        long before = 0;
        for (int round = 0; round < 100; round++)
        {
            host.Devices.GetInstance("hall").Status.ShouldBe(PluginInstanceStatus.Running);
            (await host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
            UnloadReport report = await host.Packages.UnloadAsync("Lamps");
            report.IsCollected.ShouldBeTrue(report.ToString());
            host.Devices.GetInstance("hall").Status.ShouldBe(PluginInstanceStatus.Failed);
            await host.Packages.RefreshAsync();
            if (round == 20)
            {
                before = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(1024 * 1024);
    }

    [TestMethod]
    public async Task Package_that_was_unloaded_stays_away_until_its_files_change()
    {
        var folder = new TestFolder();
        TestPackage lamps = SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder, options =>
        {
            options.WatchFolders = true;
            options.WatchDelay = TimeSpan.FromMilliseconds(20);
        });
        await host.Packages.UnloadAsync("Lamps");
        SamplePackages.Hall.CopyTo(folder["hall"]);
        SpinWait.SpinUntil(() => host.Packages.Packages.Count > 0, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        host.Packages.Packages.ShouldHaveSingleItem().Id.ShouldBe("Hall");
        lamps.EditManifestText(text => text + "\n");
        SpinWait.SpinUntil(() => host.Packages.Packages.Count == 2, TimeSpan.FromSeconds(20)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task Plugin_that_is_still_in_use_is_reported()
    {
        var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder);
        object lamp = Create(host);
        UnloadReport report = await host.Packages.UnloadAsync("Lamps");
        report.IsCollected.ShouldBeFalse();
        report.Holders.ShouldBe(["1 of the device \"lamp\" that were created are still in use: dispose of them and let go of them"]);
        GC.KeepAlive(lamp);
    }

    [TestMethod]
    public async Task Descriptor_of_an_unloaded_package_says_so()
    {
        var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder);
        PluginDescriptor lamp = host.Catalog.GetPlugin("device", "lamp");
        await host.Packages.UnloadAsync("lamps");
        host.Catalog.Explain("device", "lamp").ToString().ShouldContain("The package \"Lamps\" is gone. Its version 1.0.0 was unloaded.");
        Should.Throw<PluginException>(() => host.Catalog.Create(lamp, new ConfigurationBuilder().Build(), host.Services)).Message.ShouldContain("was unloaded. Get the plugin from the catalog again");
    }

    // Containers remember by type what they were asked for.
    [TestMethod]
    public async Task Plugin_that_asks_for_a_logger_of_its_class_keeps_nothing_in_memory()
    {
        var folder = new TestFolder();
        TestPackage.Publish(folder["lamps"], "Lamps", """
            using Microsoft.Extensions.Logging;

            namespace Acme;

            [Device("lamp", Rule = RulePrompt.OnOff)]
            public sealed class Lamp(ILogger<Lamp> logger)
            {
                public bool Send(bool on)
                {
                    logger.LogInformation("sent");
                    return on;
                }
            }
            """);
        await using FolderHost host = await FolderHost.StartAsync(folder, null, ("devices:hall:_type", "lamp"));
        (await host.Devices["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
        host.Log.All.ShouldContain(record => record.Message == "sent");
        UnloadReport report = await host.Packages.UnloadAsync("Lamps");
        report.IsCollected.ShouldBeTrue(report.ToString());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object Create(FolderHost host) => host.Catalog.Create<IDevice>("lamp", new ConfigurationBuilder().Build(), host.Services);
}
