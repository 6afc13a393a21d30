using System.Diagnostics;
using Patchbay.Testing.Builds;

namespace Build.Tests.Fixtures;

/// <summary>The command line that authors use.</summary>
internal static class DotNet
{
    /// <summary>Runs a command, which has to succeed, and returns what it prints.</summary>
    public static string Run(string folder, string arguments)
    {
        (bool succeeded, string output) = TryRun(folder, arguments);
        succeeded.ShouldBeTrue($"dotnet {arguments}\n{output}");
        return output;
    }

    public static (bool Succeeded, string Output) TryRun(string folder, string arguments)
    {
        var start = new ProcessStartInfo("dotnet", $"{arguments} -nologo -nodeReuse:false")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };

        // A test run hands its own down, and they would tell the inner builds about the outer one.
        foreach (string variable in start.Environment.Keys.Where(key => key.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        CompilerServer.AddTo(start.Environment);
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0, output);
    }
}
