using Microsoft.Extensions.DependencyInjection;
using Patchbay.Hosting.Tests.Packages;

namespace Patchbay.Hosting.Tests.Loading;

/// <summary>Instances that a host creates while it runs.</summary>
[TestClass]
public sealed class FactoryTests
{
    [TestMethod]
    public async Task They_follow_the_packages_until_they_end()
    {
        var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using FolderHost host = await FolderHost.StartAsync(folder, null, ("later:hall:_type", "lamp"));
        PluginInstancesFactory factory = host.Services.GetRequiredService<PluginInstancesFactory>();
        PluginInstances<IDevice> later = await factory.StartAsync<IDevice>(host.Configuration.GetSection("later"), _ => { });
        (await later["hall"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();

        UnloadReport report = await host.Packages.UnloadAsync("Lamps");
        report.IsCollected.ShouldBeTrue(report.ToString());
        later.GetInstance("hall").Status.ShouldBe(PluginInstanceStatus.Failed);
        await host.Packages.RefreshAsync();
        later.GetInstance("hall").Status.ShouldBe(PluginInstanceStatus.Running);

        await factory.EndAsync(later);
        later.GetInstance("hall").Status.ShouldBe(PluginInstanceStatus.Stopped);
        (await host.Packages.UnloadAsync("Lamps")).IsCollected.ShouldBeTrue();
    }

    [TestMethod]
    public async Task Their_calls_have_the_limits_of_the_host()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddPatchbay(ReferencedPlugins.Catalog, patchbay => patchbay.ConfigureCalls(calls => calls.Timeout = TimeSpan.FromSeconds(7)));
        await using ServiceProvider provider = services.BuildServiceProvider();
        PluginCallOptions? seen = null;
        PluginInstances<IDevice> none = await provider.GetRequiredService<PluginInstancesFactory>()
            .StartAsync<IDevice>(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build(), options => seen = options.Calls);

        seen!.Timeout.ShouldBe(TimeSpan.FromSeconds(7));
        await none.DisposeAsync();
    }
}
