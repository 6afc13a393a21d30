using Patchbay.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class RelayTests
{
    private readonly Created _created = new();

    [TestMethod]
    public async Task Its_pin_goes_high_and_low()
    {
        IDevice relay = _created.Device("relay", ("pin", "4"));

        (await relay.SendAsync(on: true, Rule.Enabled, CancellationToken.None)).ShouldBeTrue();
        _created.Pins[4].ShouldBe(1);

        (await relay.SendAsync(on: false, Rule.Enabled, CancellationToken.None)).ShouldBeTrue();
        _created.Pins[4].ShouldBe(0);
    }
}
