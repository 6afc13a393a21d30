using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests;

[TestClass]
public sealed class HomeTests
{
    [TestMethod]
    public async Task A_real_address_drives_the_device_there_and_starts_no_simulator()
    {
        await using WledSimulator strip = await Started.Async(new WledSimulator());

        SampleRun run = await HomeRun.Async(
            """{"devices": {"device1": {"_type": "wled", "nickname": "Shelf", "min_rule": 1, "max_rule": 200, "default_rule": 60}}}""", strip);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldNotContain("Simulators");
        strip.Changes.ShouldBe(3);
        strip.State.Read().ShouldBe((false, 60));
    }

    [TestMethod]
    public async Task Keys_may_be_written_in_other_ways()
    {
        await using WledSimulator strip = await Started.Async(new WledSimulator());

        SampleRun run = await HomeRun.Async(
            """{"devices": {"device1": {"_type": "wled", "NickName": "Shelf", "min-rule": 1, "MaxRule": 200, "default-rule": 60}}}""", strip);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("turned on at 200   the device reports: on, brightness 200");
        run.Output.ShouldContain("turned on at 60    the device reports: on, brightness 60");
    }

    [TestMethod]
    public async Task A_device_that_is_unreachable_does_not_keep_the_others_from_their_turn()
    {
        using var dead = new DeadDevice();

        SampleRun run = await HomeRun.Async($$"""
            {
              "devices": {
                "device1": {"_type": "tasmota-relay", "nickname": "Heater", "ip": "127.0.0.1", "port": {{dead.EndPoint.Port}}, "default_rule": "enabled"},
                "device2": {"_type": "tasmota-relay", "nickname": "Fan", "ip": "simulated", "default_rule": "enabled"}
              },
              "sensors": {
                "sensor1": {"_type": "pir", "nickname": "Hall", "pin": 17, "default_rule": 5}
              }
            }
            """);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith($"Heater (device1) failed: {dead.EndPoint} cannot be reached");
        run.Output.ShouldContain("turned on          the device reports: on\n    turned off         the device reports: off");
        run.Output.ShouldContain("condition met: no");
    }

    [TestMethod]
    public async Task A_silent_device_is_given_up_after_its_timeout()
    {
        await using var silent = new ScriptedDevice();

        SampleRun run = await HomeRun.Async($$$$"""
            {"devices": {"device1": {"_type": "bulb", "nickname": "Lamp", "ip": "127.0.0.1", "port": {{{{silent.EndPoint.Port}}}},
              "timeout": "00:00:00.05", "min_rule": 1, "max_rule": 100, "default_rule": 50}}}
            """);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith($"Lamp (device1) failed: {silent.EndPoint} did not answer within 0.05 s.");
    }

    [TestMethod]
    public async Task An_answer_without_end_does_not_fill_the_memory()
    {
        byte[] body = new byte[100_000];
        body.AsSpan().Fill((byte)' ');
        await using var chatty = new ScriptedDevice("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"u8.ToArray(), body);

        SampleRun run = await HomeRun.Async($$$$"""
            {"devices": {"device1": {"_type": "tasmota-relay", "nickname": "Fan", "ip": "127.0.0.1", "port": {{{{chatty.EndPoint.Port}}}}, "default_rule": "enabled"}}}
            """);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith($"Fan (device1) failed: {chatty.EndPoint} gave no whole answer");
        run.Errors.ShouldContain("65536");
    }

    [TestMethod]
    public async Task A_device_that_refuses_is_an_error()
    {
        await using TpLinkBulbSimulator bulb = await Started.Async(new TpLinkBulbSimulator());

        SampleRun run = await HomeRun.Async(
            """{"devices": {"device1": {"_type": "dimmer", "nickname": "Lamp", "min_rule": 1, "max_rule": 100, "default_rule": 50}}}""", bulb);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith("Lamp (device1) failed: It refused to turn on at 100.");
    }

    [TestMethod]
    public async Task A_disabled_device_is_not_touched()
    {
        using var dead = new DeadDevice();

        SampleRun run = await HomeRun.Async(
            $$$$"""{"devices": {"device1": {"_type": "tasmota-relay", "nickname": "Fan", "ip": "127.0.0.1", "port": {{{{dead.EndPoint.Port}}}}, "default_rule": "Disabled"}}}""");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("is disabled by its default rule");
    }

    [TestMethod]
    [DataRow("disabled")]
    [DataRow("enabled")]
    [DataRow("fade/50/30")]
    public async Task A_default_rule_is_one_that_a_lamp_can_fall_back_to(string rule)
    {
        SampleRun run = await HomeRun.Async(
            $$$$"""{"devices": {"device1": {"_type": "wled", "nickname": "Shelf", "ip": "simulated", "min_rule": 1, "max_rule": 200, "default_rule": "{{{{rule}}}}"}}}""");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain($"devices:device1:default_rule: expected a whole number from 1 to 200, found \"{rule}\".");
    }

    [TestMethod]
    public async Task An_interruption_ends_the_program()
    {
        await using var silent = new ScriptedDevice();
        using var interruption = new CancellationTokenSource();
        Task<SampleRun> running = HomeRun.Async(
            $$$$"""{"devices": {"device1": {"_type": "tasmota-relay", "nickname": "Fan", "ip": "127.0.0.1", "port": {{{{silent.EndPoint.Port}}}}, "timeout": "00:01:00", "default_rule": "enabled"}}}""",
            cancellationToken: interruption.Token);
        await silent.Asked;

        await interruption.CancelAsync();

        (await running).ShouldSatisfyAllConditions(run => run.ExitCode.ShouldBe(1), run => run.Errors.ShouldBe("Interrupted.\n"));
    }
}
