namespace Hello.Tests;

[TestClass]
public sealed class ProgramTests
{
    [TestMethod]
    public async Task The_program_lists_its_plugin_and_uses_it()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync();

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldBe("""
            device "lamp": Console lamp. A lamp that prints what it does.
            The lamp at pin 17 is on at 60 %.
            The lamp at pin 17 is off.

            """);
        SampleProgram.Readme.ShouldContain($"```text\n{output}```\n");
    }

    [TestMethod]
    public async Task All_configuration_errors_are_printed_at_once()
    {
        (_, string output, _) = await SampleProgram.RunAsync("--pin=seventeen", "--max_rule=25%");

        output.ShouldEndWith("""
            The configuration of device "lamp" has 2 errors:
              - max_rule: expected a whole number, found "25%". Write digits only, without a fraction or unit.
              - pin: expected a whole number, found "seventeen". Write digits only, without a fraction or unit.

            """);
        SampleProgram.Readme.ShouldContain(output[output.IndexOf("The configuration", StringComparison.Ordinal)..]);
    }
}
