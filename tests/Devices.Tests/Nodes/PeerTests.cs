using System.Text.Json.Nodes;

namespace Patchbay.Devices.Tests.Nodes;

/// <summary>A computer that is a sensor, and a device too.</summary>
[TestClass]
public sealed class PeerTests
{
    private const string Port = ", \"port\": 5000";

    [TestMethod]
    [DataRow("", "")]
    [DataRow(Port, Port)]
    [DataRow(Port, "", DisplayName = "the device's port is the usual one, and only written out")]
    [DataRow("", Port, DisplayName = "the sensor's port is the usual one, and only written out")]
    public void The_state_of_the_sensor_is_that_of_the_device_at_the_same_address(string devicePort, string sensorPort)
    {
        using TestNode node = Start(devicePort, sensorPort);

        node.Device("device1").IsOn.ShouldBe(true);
        node.Log.Of("Screen").ShouldBeEmpty();
        node.Node.History.ToArray().Single(change => change.Instance is "device1" && change.Property is "on").Cause.ShouldBe(NodeChangeCause.Driver);
    }

    [TestMethod]
    public void A_device_at_another_port_is_another_thing_and_switched_by_the_sensor()
    {
        using TestNode node = Start(Port, ", \"port\": 5001");

        node.Log.Of("Screen").ShouldBe(["on enabled"]);
    }

    [TestMethod]
    public void A_reading_is_taken_after_the_condition_that_it_tells()
    {
        using TestNode node = Start("", "");
        Current(node).ShouldBe("On");

        node.Log["Computer"].Condition = false;
        node.Wait(seconds: 5);

        Current(node).ShouldBe("Off");
        node.Device("device1").IsOn.ShouldBe(false);
    }

    private static string? Current(TestNode node) => ((JsonNode?)node.Sensor("sensor1").Reading)?["current"]?.GetValue<string>();

    private static TestNode Start(string devicePort, string sensorPort) => TestNode.Start(
        $$$"""
        "device1": {"_type": "computer", "nickname": "Screen", "ip": "127.0.0.1"{{{devicePort}}}, "default_rule": "enabled", "schedule": {}},
        "sensor1": {"_type": "computer", "nickname": "Computer", "ip": "127.0.0.1"{{{sensorPort}}}, "default_rule": "enabled", "schedule": {}, "targets": ["device1"]}
        """,
        prepare: log => log["Computer"].Condition = true);
}
