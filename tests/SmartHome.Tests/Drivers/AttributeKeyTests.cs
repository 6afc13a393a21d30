using System.Text.Json;

namespace SmartHome.Tests.Drivers;

/// <summary>What clients read of each driver by <c>get_attributes</c>: these keys, no more and no less.</summary>
[TestClass]
public sealed class AttributeKeyTests
{
    private const string Common = "name nickname _type enabled current_rule scheduled_rule default_rule group schedule rule_queue";
    private const string Device = Common + " state triggered_by";
    private const string Dimmable = Device + " min_rule max_rule fading";
    private const string Sensor = Common + " targets";
    private const string Thermostat = Sensor + " monitor_task current mode units tolerance on_threshold off_threshold recent_temps";

    [TestMethod]
    public async Task Every_driver_has_its_keys()
    {
        await using var node = new RunningNode();
        await node.StartAsync();

        // In the order of the configuration; that of wled, bulb and others has a port, which the simulators need.
        string[] expected =
        [
            $"wled: {Dimmable} ip port",
            $"bulb: {Dimmable} ip port",
            $"dimmer: {Dimmable} ip port",
            $"tasmota-relay: {Device} uri on_path off_path",
            $"http-get: {Device} uri on_path off_path",
            $"desktop: {Device} uri on_path off_path",
            $"relay: {Device}",
            $"pwm: {Dimmable} bright",
            $"api-target: {Device} ip port node_ip",
            $"switch: {Sensor} switch_closed",
            $"pir: {Sensor} motion",
            $"ld2410: {Sensor} motion",
            $"load-cell: {Sensor} monitor_task current",
            $"si7021: {Thermostat}",
            $"dht22: {Thermostat}",
            $"dummy: {Sensor}",
            $"desktop: {Sensor} monitor_task current uri mode desktop_target",
        ];

        // What drivers report comes a moment after the start.
        string[] found = [];
        Eventually.IsTrue(() => (found = KeysAsync(node).GetAwaiter().GetResult()).SequenceEqual(expected.Select(Sorted), StringComparer.Ordinal));
        found.ShouldBe(expected.Select(Sorted));
    }

    private static async Task<string[]> KeysAsync(RunningNode node)
    {
        List<string> keys = [];
        JsonElement status = await node.CallAsync("status");
        foreach (JsonProperty instance in status.GetProperty("devices").EnumerateObject().Concat(status.GetProperty("sensors").EnumerateObject()))
        {
            JsonElement attributes = await node.CallAsync("get_attributes", instance.Name);
            keys.Add(Sorted($"{attributes.GetProperty("_type").GetString()}: {string.Join(' ', attributes.EnumerateObject().Select(attribute => attribute.Name))}"));
        }

        return [.. keys];
    }

    private static string Sorted(string driver)
    {
        string[] parts = driver.Split(": ");
        return $"{parts[0]}: {string.Join(' ', parts[1].Split(' ').Order(StringComparer.Ordinal))}";
    }
}
