namespace Patchbay.Devices.Tests.Nodes;

[TestClass]
public sealed class ThermostatTests
{
    [TestMethod]
    [DataRow("cool", 22.6, true)]
    [DataRow("cool", 22.5, null, DisplayName = "the bound is within")]
    [DataRow("cool", 21.5, null, DisplayName = "the other bound is within")]
    [DataRow("cool", 21.4, false)]
    [DataRow("heat", 22.6, false)]
    [DataRow("heat", 22.0, null)]
    [DataRow("heat", 21.4, true)]
    public void The_condition_is_met_outside_of_the_tolerance(string mode, double temperature, bool? condition)
    {
        using TestNode node = TestNode.Start(Entries.Thermostat(mode: mode), prepare: log => log["Thermostat"].Reading = temperature);
        node.Sensor("sensor1").Condition.ShouldBe(condition);
    }

    [TestMethod]
    public void Every_5_seconds_the_temperature_is_read_and_between_the_bounds_nothing_is_switched()
    {
        using TestNode node = Cooler(23);
        node.Device("device1").IsOn.ShouldBe(true);
        node.Log["Thermostat"].Reading = 22;
        node.Wait(5);
        (node.Sensor("sensor1").Condition, node.Device("device1").IsOn).ShouldBe((null, true));
        node.Log["Thermostat"].Reading = 21;
        node.Wait(4.9);
        node.Device("device1").IsOn.ShouldBe(true);
        node.Wait(0.1);
        node.Device("device1").IsOn.ShouldBe(false);
    }

    [TestMethod]
    public void A_temperature_that_goes_the_wrong_way_three_times_from_the_fourth_reading_on_has_the_command_repeated()
    {
        using TestNode node = Cooler(23);
        node.Log.Clear();
        for (int reading = 1; reading <= 3; reading++)
        {
            Warm(node, 23 + (reading * 0.1));
        }

        node.Log.Of("Plug").ShouldBeEmpty();
        Warm(node, 23.4);
        node.Log.Of("Plug").ShouldBe(["on enabled"]);
        Warm(node, 23.4);
        Warm(node, 23.4);
        node.Log.Of("Plug").Length.ShouldBe(1);
        node.Sensor("sensor1").Audit!.Temperatures.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [TestMethod]
    public void A_temperature_that_goes_the_right_way_has_nothing_repeated()
    {
        using TestNode node = Cooler(26);
        node.Log.Clear();
        for (int reading = 1; reading <= 10; reading++)
        {
            Warm(node, 26 - (reading * 0.1));
        }

        node.Log.Of("Plug").ShouldBeEmpty();
    }

    [TestMethod]
    public void While_it_is_disabled_by_its_rule_nothing_is_known()
    {
        using TestNode node = Cooler(23);
        node.SetRule("sensor1", "disabled");
        node.Sensor("sensor1").Condition.ShouldBeNull();
        node.Device("device1").IsOn.ShouldBe(false);
    }

    private static void Warm(TestNode node, double temperature)
    {
        node.Log["Thermostat"].Reading = temperature;
        node.Wait(30);
    }

    private static TestNode Cooler(double temperature) =>
        TestNode.Start(string.Join(',', Entries.Plug(), Entries.Thermostat(targets: "device1")), prepare: log => log["Thermostat"].Reading = temperature);
}
