namespace BackgroundHost.Tests;

[TestClass]
public sealed class ProgramTests
{
    [TestMethod]
    public async Task The_host_switches_each_device_once_and_disposes_of_all_plugins_at_its_end()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync();

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldBe("Porch is on\nHall is on\nHall is released\nPorch is released\n");
        SampleProgram.Readme.ShouldContain(output);
    }

    [TestMethod]
    public async Task A_condition_that_is_not_met_switches_off()
    {
        (_, string output, _) = await SampleProgram.RunAsync("--sensors:always:to=00:00");

        output.ShouldStartWith("Porch is off\nHall is off\n");
    }

    [TestMethod]
    public async Task A_mistake_is_reported_before_anything_is_switched()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync("--sensors:always:from=noon");

        (exitCode, output.Contains("is on", StringComparison.Ordinal)).ShouldBe((1, false), output);
        errors.ShouldStartWith("The configuration of sensor \"time-window\" has an error:\n  - sensors:always:from");
        SampleProgram.Readme.ShouldContain(errors);
    }
}
