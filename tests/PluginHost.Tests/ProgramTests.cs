using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PluginHost.Tests;

[TestClass]
public sealed partial class ProgramTests
{
    [TestMethod]
    [TestCategory("EndToEnd")]
    public async Task The_scene_is_that_of_the_README()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync();

        (exitCode, errors).ShouldBe((0, ""), output);
        output.ShouldContain("No call failed.");
        output.ShouldContain("The package \"Lamps\" 1.1.0 was unloaded.");
        WithoutHashes(SampleProgram.Readme).ShouldContain($"```text\n{WithoutHashes(output)}```\n");
    }

    [TestMethod]
    [TestCategory("EndToEnd")]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)] // Where no other program can send Ctrl+C.
    public async Task A_host_that_follows_a_folder_ends_well_when_it_is_told_to()
    {
        string folder = Directory.CreateTempSubdirectory("plugin-host-tests-").FullName;
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(SampleProgram.Folder, "PluginHost.dll"), "run", folder]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        string? line;
        do
        {
            line = await program.StandardOutput.ReadLineAsync();
        }
        while (line is not null && !line.Contains("Plugins:", StringComparison.Ordinal));

        using (var kill = Process.Start("kill", ["-TERM", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        program.ExitCode.ShouldBe(0);
    }

    [TestMethod]
    [DataRow("play")]
    [DataRow("run")]
    [DataRow("run", "a", "b")]
    public async Task Wrong_arguments_are_answered_with_the_usage(params string[] arguments)
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync(arguments);

        (exitCode, output).ShouldBe((1, ""));
        errors.ShouldContain("PluginHost run FOLDER");
    }

    [TestMethod]
    public async Task A_folder_that_does_not_exist_is_reported()
    {
        (int exitCode, _, string errors) = await SampleProgram.RunAsync("run", "no-such-folder");

        exitCode.ShouldBe(1);
        errors.ShouldStartWith("The folder \"no-such-folder\" does not exist.");
    }

    // They depend on the compiler.
    private static string WithoutHashes(string text) => Hash().Replace(text, "________");

    [GeneratedRegex("(?<=begins with |in the manifest with )[0-9a-f]{8}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hash();
}
