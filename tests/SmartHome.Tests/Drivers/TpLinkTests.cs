using System.Text;
using Patchbay.Devices;
using SmartHome.Drivers;
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

    [TestMethod]
    public async Task A_dimmer_tells_its_state()
    {
        await using TpLinkDimmerSimulator dimmer = await Started.Async(new TpLinkDimmerSimulator());
        IDevice device = Create("dimmer", dimmer);
        (await ReadAsync(device)).ShouldBe("""{"on":false,"brightness":100}""");

        await device.SendAsync(on: true, 60, CancellationToken.None);

        (await ReadAsync(device)).ShouldBe("""{"on":true,"brightness":60}""");
    }

    [TestMethod]
    public async Task A_bulb_tells_its_state_on_and_off()
    {
        await using TpLinkBulbSimulator bulb = await Started.Async(new TpLinkBulbSimulator());
        IDevice device = Create("bulb", bulb);
        await device.SendAsync(on: true, 40, CancellationToken.None);
        (await ReadAsync(device)).ShouldBe("""{"on":true,"brightness":40}""");

        await device.SendAsync(on: false, 30, CancellationToken.None);

        (await ReadAsync(device)).ShouldBe("""{"on":false,"brightness":30}""");
    }

    [TestMethod]
    [DataRow("""{"system":{"get_sysinfo":{"err_code":0}}}""")]
    [DataRow("""{"system":{"get_sysinfo":{"err_code":-1}}}""")]
    [DataRow("""{"system":{"get_sysinfo":{"err_code":0,"relay_state":"1","brightness":5}}}""")]
    [DataRow("""{"system":{"get_sysinfo":{"err_code":0,"relay_state":1}}}""")]
    [DataRow("""{"system":{"get_sysinfo":{"err_code":0,"light_state":{"on_off":0}}}}""")]
    public async Task A_state_that_is_none_is_an_error(string answer)
    {
        byte[] cipher = TpLinkCipher.Encrypt(Encoding.UTF8.GetBytes(answer));
        await using var device = new ScriptedDevice([0, 0, 0, (byte)cipher.Length, .. cipher]);

        (await Should.ThrowAsync<DeviceException>(() => ReadAsync(Create("dimmer", Simulated.Address("ip", device.EndPoint)))))
            .Message.ShouldBe($"{device.EndPoint} sent an answer that cannot be understood.");
    }

    private static async Task<string> ReadAsync(IDevice device) => (await device.ReadAsync(CancellationToken.None))!.ToJsonString();

    private static IDevice Create(string name, TpLinkSimulator simulator) => Create(name, simulator.Options);

    private static IDevice Create(string name, IReadOnlyDictionary<string, string?> address) => new Created().Device(
        name,
        [.. address.Select(option => (option.Key, option.Value)), ("min_rule", "1"), ("max_rule", "100"), ("timeout", "00:00:30")]);
}
