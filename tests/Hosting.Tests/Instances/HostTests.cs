using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Patchbay.Hosting.Tests.Instances;

/// <summary>Several sections in one host, and what a host can say wrongly.</summary>
[TestClass]
public sealed class HostTests
{
    [TestMethod]
    public async Task Health_tells_instances_with_one_name_in_two_sections_apart()
    {
        HostApplicationBuilder builder = Builder(("indoor:lamp:_type", "recordet"), ("outdoor:lamp:_type", "recordet"));
        builder.Services.AddLogging().AddPatchbay(ReferencedPlugins.Catalog, patchbay => patchbay.AddInstances<IDevice>("indoor").AddInstances<IDevice>("outdoor"));
        using IHost host = builder.Build();
        await host.StartAsync();
        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        HealthReportEntry entry = report.Entries["patchbay"];
        entry.Exception.ShouldBeNull();
        entry.Data.Keys.ShouldBe(["device/indoor:lamp", "device/outdoor:lamp"], ignoreOrder: true);
        await host.StopAsync();
    }

    [TestMethod]
    public void Section_that_is_added_twice_is_refused() =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddPatchbay(ReferencedPlugins.Catalog, patchbay => patchbay.AddInstances<IDevice>("devices").AddInstances<IDevice>("Devices")))
            .Message.ShouldStartWith("The section \"Devices\" has instances of Patchbay.Devices.IDevice already.");

    [TestMethod]
    public void Patchbay_that_is_added_twice_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new ServiceCollection().AddPatchbay(ReferencedPlugins.Catalog).Services.AddPatchbay(ReferencedPlugins.Catalog))
            .Message.ShouldStartWith("AddPatchbay was called twice.");

    private static HostApplicationBuilder Builder(params (string Key, string Value)[] configuration)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(configuration.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        return builder;
    }
}
