namespace EnergyGateway.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public sealed class ProgramTests
{
    [TestMethod]
    public async Task The_program_shows_the_flows_of_all_connectors()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync();

        exitCode.ShouldBe(0, errors);
        errors.ShouldBeEmpty();
        output.ShouldMatch(@"modbus-tcp +both flows every 00:00:05 +An energy meter for three phases that speaks Modbus TCP\.");
        output.ShouldMatch(@"pulse-counter +sensor flow +A water meter ");
        output.ShouldMatch(@"text-display +actuator flow +A display ");
        output.ShouldContain("""
              meter (modbus-tcp), round 1
                raw message  {"input":[2301,2298,2314,4998,65535,63686,106,65529,1,15671,4],"holding":[1,0,5000]}
                parsed       {
                  "voltage": {
                    "l1": 230.1,
            """);
        output.ShouldContain("""
                datapoints
                  frequency                 49.98
                  power                     -1850
                  alarms                    ["phase_missing"]
                  voltage__l1               230.1
                  voltage__l2               229.8
                  voltage__l3               231.4
                  energy__imported          70123.45
                  energy__exported          812.07
                  set_points__tariff        1
                  set_points__power_limit   5000
              meter (modbus-tcp), round 2
                raw message  {"input":[2301,2298,2314,4998,65535,63726,106,65530,1,15671,4],"holding":[1,0,5000]}
            """);
        output[output.IndexOf("meter (modbus-tcp), round 2", StringComparison.Ordinal)..].ShouldContain("""
                  power                     -1810
            """);
        output.ShouldContain("""
              water (pulse-counter), round 1
                raw message  "# counter ready"
                parsed       nothing
              water (pulse-counter), round 2
                raw message  "water=1204.5;flow=0.5"
                parsed       {
                  "water": 1204.5,
                  "flow": 0.5
                }
                datapoints
                  water                     1204.5
                  flow                      0.5

            Commands
              meter: set_points__tariff set to 2
              meter: set_points__power_limit set to 70000
              display: upper_line set to "Tariff 2 until 22:00"
            """);
        output.ShouldContain("\nInside meter: holding registers 0: 2, 1: 1, 2: 4464\n");
        output.ShouldMatch("Inside display: it shows \"[0-9]{2}:[0-9]{2} Tariff 2 until 22:00\" and \"\"\n");
    }

    [TestMethod]
    public async Task Errors_are_listed_and_the_exit_code_is_1()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync("--rounds=1", "--commands:0:value=65536");

        exitCode.ShouldBe(1);
        errors.ShouldBe("Error: meter: set_points__tariff was not set: set_points__tariff takes a whole number from 0 to 65535, not 65536.\n");
        output.ShouldContain("Inside meter: holding registers 0: 1, 1: 1, 2: 4464\n");
        output.ShouldNotContain("round 2");
    }
}
