using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>The way from the template of a background service to one with a plugin, as the README of a sample shows it.</summary>
[TestClass]
public sealed partial class WorkerTests
{
    private static readonly string[] Added = [.. Diff().Split('\n').Where(line => line.StartsWith('+') && !line.StartsWith("+++ ", StringComparison.Ordinal))];

    [TestMethod]
    public void A_host_with_a_plugin_is_few_lines_beyond_the_template() => Added.Length.ShouldBeLessThanOrEqualTo(15, string.Join('\n', Added));

    [TestMethod]
    [TestCategory("EndToEnd")]
    public async Task The_lines_of_the_README_make_a_host_of_the_template()
    {
        string folder = PackedSdk.WithHosting(PackedSdk.NewFolder("worker"));
        Repository.Dotnet(folder, "new worker -o Lights --no-restore");
        folder = Path.Combine(folder, "Lights");
        foreach (Match file in Files().Matches(Diff()))
        {
            Patch(Path.Combine(folder, file.Groups["file"].Value), file.Groups["lines"].Value.TrimEnd('\n').Split('\n'));
        }

        Repository.Dotnet(folder, "build");

        using var host = Process.Start(new ProcessStartInfo("dotnet", "exec bin/Debug/net10.0/Lights.dll") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            string? line;
            while ((line = await host.StandardOutput.ReadLineAsync(limit.Token)) is not null && !line.Contains("The lamp answers True", StringComparison.Ordinal))
            {
            }

            line.ShouldNotBeNull();
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync(CancellationToken.None);
        }
    }

    // The lines of a file that the diff shows, in one place of it: those that are there must be in the template.
    private static void Patch(string file, string[] lines)
    {
        string before = string.Concat(lines.Where(line => !line.StartsWith('+')).Select(line => line[Math.Min(1, line.Length)..] + "\n"));
        string after = string.Concat(lines.Where(line => !line.StartsWith('-')).Select(line => line[Math.Min(1, line.Length)..] + "\n"));
        string template = File.Exists(file) ? Versions(File.ReadAllText(file).ReplaceLineEndings("\n")) : "";
        template.ShouldContain(Versions(before));
        File.WriteAllText(file, before.Length == 0 ? after : template.Replace(Versions(before), Versions(after), StringComparison.Ordinal));
    }

    // The template has the version of its SDK, and this repository that which its tests use.
    private static string Versions(string text) =>
        ProjectVersions().Replace(
            text,
            reference => reference.Groups["name"].Value.StartsWith("Patchbay", StringComparison.Ordinal)
                ? $"{reference.Groups["name"].Value}\" Version=\"{PackedSdk.Version}\""
                : $"{reference.Groups["name"].Value}\" Version=\"{CentralVersion(reference.Groups["name"].Value)}\"");

    private static string CentralVersion(string package) =>
        Regex.Match(
            File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props")), $"Include=\"{Regex.Escape(package)}\" Version=\"(?<version>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["version"].Value;

    private static string Diff()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "samples", "BackgroundHost", "README.md")).ReplaceLineEndings("\n");
        return readme.Split("```diff\n")[1].Split("```")[0];
    }

    [GeneratedRegex(@"^\+\+\+ (?<file>.+)\n(?<lines>(?:(?!\+\+\+ ).*\n)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Files();

    [GeneratedRegex("(?<name>[\\w.]+)\" Version=\"[^\"]+\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProjectVersions();
}
