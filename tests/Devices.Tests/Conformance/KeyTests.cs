using System.Text.Json;

namespace Patchbay.Devices.Tests.Conformance;

/// <summary>Clients read the keys of <c>status</c> and <c>get_attributes</c>: these, no more and no less.</summary>
[TestClass]
public sealed class KeyTests
{
    private const string Rules = "enabled current_rule scheduled_rule default_rule schedule";
    private const string Common = "name nickname _type group rule_queue " + Rules;
    private const string Device = Common + " state triggered_by";
    private const string Sensor = Common + " targets";

    private static ConformanceNode s_node = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => s_node = await ConformanceNode.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await s_node.DisposeAsync();

    [TestMethod]
    [DataRow("", "metadata devices sensors")]
    [DataRow("metadata", "id location floor _reload_time schedule_keywords ir_blaster")]
    [DataRow("metadata.schedule_keywords", "morning sunrise sunset")]
    [DataRow("devices", "device1 device2 device3 device4 device5 device6 device7 device8")]
    [DataRow("sensors", "sensor1 sensor2 sensor3 sensor4 sensor5 sensor6 sensor7 sensor8")]
    [DataRow("devices.device1", "nickname type turned_on min_rule max_rule " + Rules)]
    [DataRow("devices.device2", "nickname type turned_on " + Rules)]
    [DataRow("devices.device3", "nickname type turned_on " + Rules)]
    [DataRow("sensors.sensor1", "nickname type condition_met targets " + Rules)]
    [DataRow("sensors.sensor2", "nickname type condition_met targets temp units humid " + Rules)]
    [DataRow("sensors.sensor3", "nickname type condition_met targets " + Rules)]
    [DataRow("sensors.sensor4", "nickname type condition_met targets " + Rules)]
    [DataRow("sensors.sensor6", "nickname type condition_met targets temp units humid " + Rules)]
    [DataRow("sensors.sensor7", "nickname type condition_met targets " + Rules)]
    public async Task Status_has_its_keys(string path, string keys)
    {
        JsonElement value = await s_node.Program.StatusAsync();
        foreach (string key in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            value = value.GetProperty(key);
        }

        Keys(value).ShouldBe(Sorted(keys));
    }

    [TestMethod]
    [DataRow("device1", Device + " min_rule max_rule fading ip")]
    [DataRow("device2", Device)]
    [DataRow("device3", Device + " ip")]
    [DataRow("device4", Device + " min_rule max_rule fading ip")]
    [DataRow("device8", Device + " uri on_path off_path")]
    [DataRow("sensor1", Sensor + " motion")]
    [DataRow("sensor2", Sensor + " monitor_task mode units tolerance on_threshold off_threshold recent_temps")]
    [DataRow("sensor3", Sensor)]
    [DataRow("sensor4", Sensor + " monitor_task current")]
    [DataRow("sensor5", Sensor)]
    [DataRow("sensor7", Sensor + " monitor_task current uri mode desktop_target")]
    [DataRow("sensor8", Sensor + " motion")]
    public async Task Attributes_have_their_keys(string id, string keys)
    {
        // The reading of a sensor comes a moment after the start.
        string[] expected = Sorted(keys);
        Eventually.IsTrue(() => Keys(AttributesAsync(id).GetAwaiter().GetResult()).SequenceEqual(expected, StringComparer.Ordinal));

        Keys(await AttributesAsync(id)).ShouldBe(expected);
    }

    [TestMethod]
    public async Task A_motion_sensor_has_12_attributes() => Keys(await AttributesAsync("sensor1")).Length.ShouldBe(12);

    [TestMethod]
    public async Task A_fade_on_its_way_has_its_keys()
    {
        await using ConformanceNode node = await ConformanceNode.StartAsync();
        await node.AskAsync("[\"set_rule\", \"device1\", \"fade/80/60\"]\n");
        node.Clock.Advance(TimeSpan.FromSeconds(10));

        JsonElement attributes = JsonElement.Parse(await node.AskAsync("[\"get_attributes\", \"device1\"]\n"));

        attributes.GetProperty("fading").GetRawText().ShouldBe("""{"started":1777896000000,"starting_brightness":20,"target":80,"period":1000,"down":false,"scheduled":false}""");
        attributes.GetProperty("current_rule").GetInt32().ShouldBe(30);
    }

    [TestMethod]
    [DataRow("devices.device1", "default_rule", "50")]
    [DataRow("devices.device1", "schedule", """{"10:00":20,"20:00":"fade/80/60"}""")]
    [DataRow("devices.device1", "current_rule", "20")]
    [DataRow("devices.device1", "turned_on", "false")]
    [DataRow("devices.device8", "turned_on", "null")]
    [DataRow("devices.device4", "default_rule", "\"50\"")]
    [DataRow("devices.device4", "current_rule", "50")]
    [DataRow("devices.device4", "min_rule", "1")]
    [DataRow("devices.device4", "max_rule", "100")]
    [DataRow("devices.device3", "current_rule", """{"on":["ignore"],"off":["ignore"]}""")]
    [DataRow("sensors.sensor1", "current_rule", "5.0")]
    [DataRow("sensors.sensor1", "default_rule", "5")]
    [DataRow("sensors.sensor1", "targets", """["device1"]""")]
    [DataRow("sensors.sensor2", "units", "\"celsius\"")]
    [DataRow("sensors.sensor2", "temp", "21.5")]
    [DataRow("sensors.sensor2", "humid", "40.5")]
    [DataRow("sensors.sensor4", "current_rule", "1000.0")]
    [DataRow("sensors.sensor5", "current_rule", "\"enabled\"")]
    public void Status_has_values_as_clients_read_them(string path, string key, string value) => Eventually.IsTrue(() =>
    {
        string[] keys = path.Split('.');
        return s_node.Program.StatusAsync().GetAwaiter().GetResult().GetProperty(keys[0]).GetProperty(keys[1]).GetProperty(key).GetRawText().Equals(value, StringComparison.Ordinal);
    }).ShouldBeTrue();

    [TestMethod]
    [DataRow("sensor2", "mode", "\"cool\"")]
    [DataRow("sensor2", "units", "\"celsius\"")]
    [DataRow("sensor2", "tolerance", "0.5")]
    [DataRow("sensor2", "on_threshold", "22.5")]
    [DataRow("sensor2", "off_threshold", "21.5")]
    [DataRow("sensor6", "on_threshold", "71.0")]
    [DataRow("sensor6", "off_threshold", "73.0")]
    [DataRow("sensor2", "recent_temps", "[]")]
    [DataRow("sensor2", "monitor_task", "true")]
    [DataRow("sensor1", "group", "\"group1\"")]
    [DataRow("device1", "group", "\"group1\"")]
    [DataRow("device1", "triggered_by", """["sensor1"]""")]
    [DataRow("device8", "group", "null")]
    [DataRow("device8", "triggered_by", "[]")]
    [DataRow("device8", "uri", "\"http://127.0.0.4/gate\"")]
    [DataRow("sensor7", "desktop_target", "null")]
    public async Task Attributes_have_values_as_clients_read_them(string id, string key, string value) => (await AttributesAsync(id)).GetProperty(key).GetRawText().ShouldBe(value);

    private static async Task<JsonElement> AttributesAsync(string id) => JsonElement.Parse(await s_node.AskAsync($"[\"get_attributes\", \"{id}\"]\n"));

    private static string[] Keys(JsonElement value) => [.. value.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal)];

    private static string[] Sorted(string keys) => [.. keys.Split(' ').Order(StringComparer.Ordinal)];
}
