using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Package.Tests;

/// <summary>The sources of this repository, and commands on copies of them.</summary>
internal static class Repository
{
    private static readonly string[] SourceFolders = ["src", "eng", "samples"];
    private static readonly TimeSpan LongestCommand = TimeSpan.FromMinutes(5);

    public static string Root { get; } = FindRoot();

    /// <summary>Copies what samples and packages are built of, without what was built.</summary>
    public static void CopyTo(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Root).Concat(SourceFolders.SelectMany(name => Directory.EnumerateFiles(Path.Combine(Root, name), "*", SearchOption.AllDirectories))))
        {
            string relative = Path.GetRelativePath(Root, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                string target = Path.Combine(folder, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    /// <summary>Runs dotnet; what it prints is in the failure if its exit code is not the expected one.</summary>
    public static string Dotnet(string folder, string arguments, int exitCode = 0)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["DOTNET_NOLOGO"] = "1" },
            },
        };

        // What the test runner sets for itself must not steer the commands.
        foreach (string variable in process.StartInfo.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToList())
        {
            process.StartInfo.Environment.Remove(variable);
        }

        process.Start();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LongestCommand))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {arguments} did not end.");
        }

        string printed = output.Result + errors.Result;
        process.ExitCode.ShouldBe(exitCode, $"dotnet {arguments}\n{printed}");
        return printed;
    }

    /// <summary>Runs a program that was built.</summary>
    public static (int ExitCode, string Printed) Run(string program)
    {
        using var process = Process.Start(new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LongestCommand))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end.");
        }

        return (process.ExitCode, output.Result + errors.Result);
    }

    private static string FindRoot([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
