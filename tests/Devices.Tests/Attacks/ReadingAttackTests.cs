using Patchbay.Devices.Tests.Nodes;

namespace Patchbay.Devices.Tests.Attacks;

/// <summary>Drivers that read what no client could use.</summary>
[TestClass]
public sealed class ReadingAttackTests
{
    [TestMethod]
    public void A_key_that_is_read_twice_does_not_end_the_polling_and_the_last_one_counts()
    {
        using TestNode node = TestNode.Start(Entries.Plug());
        node.Log["Plug"].Report = """{"on": true, "on": false}""";
        node.Wait(10);
        node.Device("device1").IsOn.ShouldBe(false);
        node.Log["Plug"].Report = """{"on": true}""";
        node.Wait(10);
        node.Device("device1").IsOn.ShouldBe(true);
    }

    [TestMethod]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    public void A_temperature_that_is_no_number_does_not_keep_the_node_from_answering(double temperature)
    {
        using TestNode node = TestNode.Start(Entries.Thermostat(), prepare: log => log["Thermostat"].Reading = temperature);
        node.Call("""["status"]""").ShouldContain("\"temp\":null,\"units\":\"celsius\",\"humid\":40.5");
        node.Call("""["get_temp"]""").ShouldBe("""{"Temp":null}""");
        node.Call("""["get_attributes", "sensor1"]""").ShouldContain("\"recent_temps\":[]");
    }

    [TestMethod]
    public void What_is_read_too_deep_or_too_long_is_left_out()
    {
        using TestNode node = TestNode.Start(Entries.Plug());
        node.Log["Plug"].Report = $$"""{"on": true, "deep": {{new string('[', 60)}}{{new string(']', 60)}}, "long": "{{new string('x', 1_000_000)}}"}""";
        node.Wait(10);
        node.Device("device1").IsOn.ShouldBe(true);
        node.Call("""["get_attributes", "device1"]""").Length.ShouldBeLessThan(10_000);
    }

    [TestMethod]
    public void A_key_that_is_read_never_stands_beside_one_of_the_node()
    {
        using TestNode node = TestNode.Start(Entries.Plug());
        node.Log["Plug"].Report = """{"on": true, "state": "forged", "nickname": "forged", "current_rule": "forged", "triggered_by": "forged", "own": 5}""";
        node.Wait(10);
        string attributes = node.Call("""["get_attributes", "device1"]""");
        attributes.ShouldNotContain("forged");
        attributes.ShouldContain("\"own\":5");
    }
}
