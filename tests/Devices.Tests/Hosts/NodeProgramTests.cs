using Patchbay.Devices.Tests.Nodes;

namespace Patchbay.Devices.Tests.Hosts;

[TestClass]
public sealed class NodeProgramTests
{
    [TestMethod]
    public async Task A_program_without_a_configuration_starts_blank_and_answers()
    {
        await using NodeProgram program = await NodeProgram.StartAsync(configuration: null);
        string status = await program.SendAsync("[\"status\"]");
        status.ShouldMatch("""^\{"metadata":\{"id":"","location":"","floor":"","_reload_time":"03:\d+","schedule_keywords":\{"sunrise":"00:00","sunset":"00:00"\},"ir_blaster":false\},"devices":\{\},"sensors":\{\}\}$""");
    }

    [TestMethod]
    public async Task A_node_switches_what_a_sensor_says_and_saves_what_a_client_sets()
    {
        await using NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration(Entries.Lamp(), Entries.Dummy(targets: "device1")));
        (await program.SendAsync("""["set_rule", "sensor1", "on"]""")).ShouldBe("""{"sensor1":"on"}""");
        Eventually.IsTrue(() => program.Log.Of("Lamp").Contains("on 50")).ShouldBeTrue();
        (await program.SendAsync("""["add_schedule_rule", "device1", "10:00", "fade/20/60"]""")).ShouldBe("""{"Rule added":"fade/20/60","time":"10:00"}""");
        (await program.SendAsync("""["save_rules"]""")).ShouldBe("""{"Success":"Rules written to disk"}""");
        (await System.IO.File.ReadAllTextAsync(program.File)).ShouldContain("\"10:00\": \"fade/20/60\"");
        (await program.SendAsync("""["reboot"]""")).ShouldBe("\"Rebooting\"");
        Eventually.IsTrue(() => program.StatusAsync().Result.GetProperty("sensors").GetProperty("sensor1").GetProperty("current_rule").GetString() is "off").ShouldBeTrue();
        (await program.SendAsync("""["get_schedule_rules", "device1"]""")).ShouldBe("""{"10:00":"fade/20/60"}""");
    }
}
