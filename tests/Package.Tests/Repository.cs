using System.Diagnostics;
using System.Runtime.CompilerServices;
using Patchbay.Testing.Builds;

namespace Package.Tests;

/// <summary>The sources of this repository, and commands on copies of them.</summary>
internal static class Repository
{
    private static readonly string[] SourceFolders = ["src", "eng", "samples"];
    private static readonly TimeSpan LongestCommand = TimeSpan.FromMinutes(10);

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
        (int code, string printed) = Run("dotnet", arguments, folder);
        code.ShouldBe(exitCode, $"dotnet {arguments}\n{printed}");
        return printed;
    }

    /// <summary>Runs commands as somebody types them, until one fails.</summary>
    public static string Shell(string folder, string commands)
    {
        string script = Path.Combine(PackedSdk.Folder, $"commands-{Guid.NewGuid():N}.sh");
        File.WriteAllText(script, commands);
        (int code, string printed) = Run("sh", $"-e \"{script}\"", folder);
        code.ShouldBe(0, $"{commands}\n{printed}");
        return printed;
    }

    /// <summary>Runs a program.</summary>
    public static (int ExitCode, string Printed) Run(string program, string arguments = "", string? folder = null)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder ?? "",
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };

        // What the test runner sets for itself must not steer the commands.
        IDictionary<string, string?> environment = process.StartInfo.Environment;
        foreach (string variable in environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToList())
        {
            environment.Remove(variable);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_NOLOGO"] = "1";
        environment["NUGET_PACKAGES"] = PackedSdk.Packages;
        CompilerServer.AddTo(environment);

        process.Start();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LongestCommand))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {arguments} did not end.");
        }

        return (process.ExitCode, output.Result + errors.Result);
    }

    private static string FindRoot([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
