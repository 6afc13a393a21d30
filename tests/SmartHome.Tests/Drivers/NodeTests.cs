using System.Text.Json;

namespace SmartHome.Tests.Drivers;

/// <summary>All drivers in a node, with the configuration that clients write.</summary>
[TestClass]
public sealed class NodeTests
{
    [TestMethod]
    public async Task Every_driver_runs_and_says_what_clients_read()
    {
        await using var node = new RunningNode();
        await node.StartAsync();

        JsonElement status = await node.CallAsync("status");

        Types(status.GetProperty("devices")).ShouldBe("wled bulb dimmer tasmota-relay http-get desktop relay pwm api-target");
        Types(status.GetProperty("sensors")).ShouldBe("switch pir ld2410 load-cell si7021 dht22 dummy desktop");
        foreach (JsonProperty instance in status.GetProperty("devices").EnumerateObject().Concat(status.GetProperty("sensors").EnumerateObject()))
        {
            JsonElement attributes = await node.CallAsync("get_attributes", instance.Name);
            string[] keys = [.. attributes.EnumerateObject().Select(attribute => attribute.Name)];
            keys.ShouldContain("rule_queue");
            keys.ShouldBeUnique();
        }
    }

    [TestMethod]
    public async Task Every_device_is_switched_by_the_API()
    {
        await using var node = new RunningNode();
        await node.StartAsync();

        foreach (int device in Enumerable.Range(1, 9))
        {
            (await node.CallAsync("turn_on", $"device{device}")).GetProperty("On").GetString().ShouldBe($"device{device}");
        }

        node.Wled.State.Read().ShouldBe((true, 128));
        (node.Bulb.IsOn, node.Bulb.Brightness).ShouldBe((true, 40));
        (node.Dimmer.IsOn, node.Dimmer.Brightness).ShouldBe((true, 60));
        node.Tasmota.IsOn.ShouldBeTrue();
        node.Target.IsOn.ShouldBeTrue();
        node.Desktop.Record.Entries.ShouldBe(["on"]);
        node.Pins[4].ShouldBe(1);
        node.Pins[16].ShouldBe(512 / 1023.0);
    }

    [TestMethod]
    public async Task A_node_can_be_its_own_target()
    {
        await using var node = new RunningNode();
        await node.StartAsync();

        await node.CallAsync("turn_on", "device9");
        node.Wled.State.IsOn.ShouldBeTrue();

        await node.CallAsync("turn_off", "device9");
        node.Wled.State.IsOn.ShouldBeFalse();
    }

    [TestMethod]
    public async Task Motion_turns_the_target_on()
    {
        await using var node = new RunningNode();
        await node.StartAsync();
        var isOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        node.Pins.OnDriven((pin, level) =>
        {
            if (pin == 4 && level > 0)
            {
                isOn.TrySetResult();
            }
        });

        await node.Pins.PulseAsync(14, TimeSpan.FromMilliseconds(1), CancellationToken.None);

        await isOn.Task.WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
    }

    [TestMethod]
    public async Task A_load_cell_is_read_and_tared()
    {
        await using var node = new RunningNode();
        await node.StartAsync();
        await node.CallAsync("load_cell_read", "sensor4");
        node.Pins.SetHx711(34, 33, 5000);

        (await node.CallAsync("load_cell_read", "sensor4")).GetProperty("Raw").GetInt32().ShouldBe(5000);
        (await node.CallAsync("condition_met", "sensor4")).GetProperty("Condition").GetBoolean().ShouldBeTrue();
        (await node.CallAsync("load_cell_tare", "sensor4")).GetProperty("Success").GetString().ShouldBe("Sensor tared");
        (await node.CallAsync("load_cell_read", "sensor4")).GetProperty("Raw").GetInt32().ShouldBe(0);
    }

    [TestMethod]
    public async Task Thermostats_measure_in_their_units()
    {
        await using var node = new RunningNode();
        await node.StartAsync();

        (await node.CallAsync("get_temp")).GetProperty("Temp").GetDouble().ShouldBe(25);
        (await node.CallAsync("condition_met", "sensor5")).GetProperty("Condition").GetBoolean().ShouldBeTrue();
        (await node.CallAsync("condition_met", "sensor6")).GetProperty("Condition").GetBoolean().ShouldBeFalse();
        (await node.CallAsync("status")).GetProperty("sensors").GetProperty("sensor6").GetProperty("temp").GetDouble().ShouldBe(77);
    }

    private static string Types(JsonElement instances) => string.Join(' ', instances.EnumerateObject().Select(instance => instance.Value.GetProperty("type").GetString()));
}
