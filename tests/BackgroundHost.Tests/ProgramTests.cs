using System.Diagnostics;

namespace BackgroundHost.Tests;

[TestClass]
public sealed class ProgramTests
{
    [TestMethod]
    public async Task The_host_switches_each_device_once_and_disposes_of_all_plugins_at_its_end()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync();

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldBe("Porch is on\nHall is on\nPorch is released\nHall is released\n");
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

        (exitCode, output).ShouldBe((1, ""));
        errors.ShouldStartWith("The configuration of \"sensors\" has errors, so none of its plugins was started:\nsensors:always (sensor \"time-window\"):\n  - sensors:always:from");
        SampleProgram.Readme.ShouldContain(errors);
    }

    [TestMethod]
    [TestCategory("EndToEnd")]
    public async Task An_edited_file_replaces_what_has_changed_while_the_host_runs()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        foreach (string file in Directory.EnumerateFiles(SampleProgram.Folder))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        string settings = Path.Combine(folder.FullName, "appsettings.json");
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder.FullName, "BackgroundHost.dll"), "--rounds=0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await ReadAsync("Porch is on", "Hall is on");

            await File.WriteAllTextAsync(settings, (await File.ReadAllTextAsync(settings)).Replace("\"Hall\"", "\"Corridor\"", StringComparison.Ordinal));

            // The new one is made before the old one goes, so their lines can be in either order.
            await ReadAsync("Corridor is on", "Hall is released");
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }

        async Task ReadAsync(params string[] expected) =>
            new[] { await program.StandardOutput.ReadLineAsync(limit.Token), await program.StandardOutput.ReadLineAsync(limit.Token) }.ShouldBe(expected, ignoreOrder: true);
    }
}
