using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;
using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class TpLinkTests
{
    [TestMethod]
    public async Task A_bulb_goes_on_at_its_brightness()
    {
        await using TpLinkBulbSimulator bulb = await Started.Async(new TpLinkBulbSimulator());

        (await Create("bulb", bulb).SendAsync(on: true, 40, CancellationToken.None)).ShouldBeTrue();

        (bulb.IsOn, bulb.Brightness).ShouldBe((true, 40));
    }

    [TestMethod]
    public async Task A_bulb_goes_off_and_keeps_the_brightness()
    {
        await using TpLinkBulbSimulator bulb = await Started.Async(new TpLinkBulbSimulator());
        IDevice device = Create("bulb", bulb);
        await device.SendAsync(on: true, 40, CancellationToken.None);

        (await device.SendAsync(on: false, 55, CancellationToken.None)).ShouldBeTrue();

        (bulb.IsOn, bulb.Brightness).ShouldBe((false, 55));
    }

    [TestMethod]
    public async Task A_dimmer_goes_on_at_its_brightness()
    {
        await using TpLinkDimmerSimulator dimmer = await Started.Async(new TpLinkDimmerSimulator());

        (await Create("dimmer", dimmer).SendAsync(on: true, 60, CancellationToken.None)).ShouldBeTrue();

        (dimmer.IsOn, dimmer.Brightness).ShouldBe((true, 60));
    }

    [TestMethod]
    public async Task A_dimmer_goes_off()
    {
        await using TpLinkDimmerSimulator dimmer = await Started.Async(new TpLinkDimmerSimulator());
        IDevice device = Create("dimmer", dimmer);
        await device.SendAsync(on: true, 60, CancellationToken.None);

        (await device.SendAsync(on: false, 60, CancellationToken.None)).ShouldBeTrue();

        dimmer.IsOn.ShouldBeFalse();
    }

    [TestMethod]
    public async Task A_dimmer_that_refuses_the_brightness_is_not_turned_on()
    {
        await using TpLinkDimmerSimulator dimmer = await Started.Async(new TpLinkDimmerSimulator());

        (await Create("dimmer", dimmer).SendAsync(on: true, 0, CancellationToken.None)).ShouldBeFalse();

        dimmer.IsOn.ShouldBeFalse();
    }

    [TestMethod]
    public async Task The_name_decides_the_syntax_so_a_bulb_configured_as_dimmer_refuses()
    {
        await using TpLinkBulbSimulator bulb = await Started.Async(new TpLinkBulbSimulator());

        (await Create("dimmer", bulb).SendAsync(on: true, 40, CancellationToken.None)).ShouldBeFalse();

        bulb.Calls.ShouldBe(1);
    }

    private static IDevice Create(string name, TpLinkSimulator simulator)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(simulator.Options, StringComparer.Ordinal)
            {
                ["nickname"] = "Lamp",
                ["min_rule"] = "1",
                ["max_rule"] = "100",
                ["timeout"] = "00:00:30",
            })
            .Build();
        return Home.Catalog.Create<IDevice>(name, configuration, new ServiceCollection().BuildServiceProvider());
    }
}
