using System.Diagnostics;
using System.Reflection;

namespace BackgroundHost.Tests;

[TestClass]
public sealed class ProgramTests
{
    private static readonly string Folder = Path.GetFullPath(
        typeof(ProgramTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key is "BackgroundHostFolder").Value!);

    private static readonly string Readme = File.ReadAllText(Path.Combine(Folder, "../../../README.md")).ReplaceLineEndings("\n");

    [TestMethod]
    public async Task The_host_switches_each_device_once_and_disposes_of_all_plugins_at_its_end()
    {
        (int exitCode, string output, string errors) = await RunAsync();

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldBe("Porch is on\nHall is on\nHall is released\nPorch is released\n");
        Readme.ShouldContain(output);
    }

    [TestMethod]
    public async Task A_condition_that_is_not_met_switches_off()
    {
        (_, string output, _) = await RunAsync("--sensors:always:to=00:00");

        output.ShouldStartWith("Porch is off\nHall is off\n");
    }

    [TestMethod]
    public async Task A_mistake_is_reported_before_anything_is_switched()
    {
        (int exitCode, string output, string errors) = await RunAsync("--sensors:always:from=noon");

        (exitCode, output.Contains("is on", StringComparison.Ordinal)).ShouldBe((1, false), output);
        errors.ShouldStartWith("The configuration of sensor \"time-window\" has an error:\n  - sensors:always:from");
        Readme.ShouldContain(errors);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Folder, "BackgroundHost.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = program.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> errors = program.StandardError.ReadToEndAsync(CancellationToken.None);
        await program.WaitForExitAsync(CancellationToken.None);
        return (program.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }
}
