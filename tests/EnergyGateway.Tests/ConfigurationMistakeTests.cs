namespace EnergyGateway.Tests;

[TestClass]
public sealed class ConfigurationMistakeTests
{
    [TestMethod]
    public async Task All_mistakes_are_printed_at_once_and_no_device_is_touched()
    {
        SampleRun run = await GatewayProgram.RunAsync("""
            {
              "rounds": 0,
              "connectors": {
                "meter": { "plugin": "modbus-tcp", "address": "simulated", "interval": "5" },
                "slip": { "plugin": "modbus-tpc" },
                "none": { "address": "simulated" },
                "water": { "plugin": "pulse-counter", "address": "simulated" },
                "wrong": { "plugin": "modbus-tcp", "address": "192.168.1", "unit": 256, "timeout": "5 s" },
                "display": { "plugin": "text-display", "address": "127.0.0.1" }
              },
              "commands": [
                { "connector": "meter" },
                { "connector": "oven", "datapoint": "heat", "value": 1 },
                { "connector": "water", "datapoint": "water", "value": 1 },
                { "connector": "display", "datapoint": "upper_line", "value": "not an error of its own" }
              ]
            }
            """);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith("The configuration is wrong, so no device was touched:\n");
        run.Errors.ShouldContain("rounds: expected a whole number from 1 to 1000, found \"0\".");
        run.Errors.ShouldContain("connectors:meter:interval: expected a time span like 00:00:05, found \"5\".");
        run.Errors.ShouldContain("connectors:slip:plugin: expected the name of a connector, found \"modbus-tpc\". It was looked for in the assemblies EnergyGateway. Did you mean \"modbus-tcp\"?");
        run.Errors.ShouldContain("connectors:none:_type: expected the name of a connector, found nothing.");
        run.Errors.ShouldContain("connectors:wrong:address: expected an IP address, found \"192.168.1\".");
        run.Errors.ShouldContain("connectors:wrong:unit: expected a whole number from 0 to 255, found \"256\".");
        run.Errors.ShouldContain("connectors:wrong:timeout: expected a time span like 00:00:05, found \"5 s\".");
        run.Errors.ShouldContain("connectors:display:port: expected a whole number, found nothing.");
        run.Errors.ShouldContain("commands:0: expected \"connector\", \"datapoint\" and \"value\", found nothing.");
        run.Errors.ShouldContain("commands:1:connector: expected the name of a connector, found \"oven\".");
        run.Errors.ShouldContain("commands:2:connector: expected a connector with the actuator flow, found \"water\".");
        run.Errors.ShouldNotContain("commands:3");
        run.Output.ShouldNotContain("round 1");
    }

    [TestMethod]
    public async Task A_configuration_without_connectors_is_a_mistake()
    {
        SampleRun run = await GatewayProgram.RunAsync("{}");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("connectors: expected connectors by name, found nothing.");
    }
}
