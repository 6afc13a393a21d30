using EnergyGateway.Tests.Devices;

namespace EnergyGateway.Tests;

[TestClass]
public sealed class GatewayTests
{
    [TestMethod]
    public async Task A_device_that_is_unreachable_does_not_keep_the_others_from_their_turn()
    {
        using var dead = new DeadDevice();

        SampleRun run = await GatewayProgram.RunAsync($$"""
            {
              "connectors": {
                "dead": { "plugin": "modbus-tcp", "address": "127.0.0.1", "port": {{dead.EndPoint.Port}} },
                "meter": { "plugin": "modbus-tcp", "address": "simulated" }
              },
              "commands": [
                { "connector": "dead", "datapoint": "set_points__tariff", "value": 2 },
                { "connector": "meter", "datapoint": "set_points__tariff", "value": 2 }
              ]
            }
            """);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain($"Error: dead: {dead.EndPoint} cannot be reached: ");
        run.Errors.ShouldContain($"Error: dead: set_points__tariff was not set: {dead.EndPoint} cannot be reached: ");
        run.Output.ShouldContain("      voltage__l1               230.1\n");
        run.Output.ShouldContain("  meter: set_points__tariff set to 2\n\nInside meter: holding registers 0: 2, 1: 0, 2: 5000\n");
    }

    [TestMethod]
    [DataRow("\"two\"", "set_points__tariff was not set")]
    [DataRow("70000", "set_points__tariff takes a whole number from 0 to 65535, not 70000.")]
    [DataRow("true", "set_points__tariff was not set")]
    public async Task A_value_that_the_plugin_cannot_take_is_an_error(string value, string error)
    {
        SampleRun run = await GatewayProgram.RunAsync($$"""
            {
              "connectors": { "meter": { "plugin": "modbus-tcp", "address": "simulated" } },
              "commands": [ { "connector": "meter", "datapoint": "set_points__tariff", "value": {{value}} } ]
            }
            """);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain(error);
        run.Output.ShouldContain("Inside meter: holding registers 0: 1, 1: 0, 2: 5000\n");
    }

    [TestMethod]
    public async Task A_round_that_fails_is_followed_by_the_next()
    {
        await using var counter = new GreetingDevice("rubbish\nwater=1\n");

        SampleRun run = await GatewayProgram.RunAsync($$"""
            { "rounds": 3, "connectors": { "water": { "plugin": "pulse-counter", "address": "127.0.0.1", "port": {{counter.EndPoint.Port}} } } }
            """);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe("Error: water: The counter sends \"rubbish\", which is not names and numbers.\n");
        run.Output.ShouldContain("  water (pulse-counter), round 2\n    raw message  \"water=1\"\n");
        run.Output.ShouldContain("  water (pulse-counter), round 3\n    raw message  none\n");
        run.Output.ShouldNotContain("Simulated");
    }

    [TestMethod]
    public async Task An_interruption_ends_the_program()
    {
        using var interruption = new CancellationTokenSource();
        await using var device = new ScriptedDevice(_ =>
        {
            interruption.Cancel();
            return [];
        });

        SampleRun run = await GatewayProgram.RunAsync(
            $$"""{ "connectors": { "meter": { "plugin": "modbus-tcp", "address": "127.0.0.1", "port": {{device.EndPoint.Port}}, "timeout": "00:01:00" } } }""",
            interruption.Token);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe("Interrupted.\n");
    }
}
