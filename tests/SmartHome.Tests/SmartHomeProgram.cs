using System.Diagnostics;

namespace SmartHome.Tests;

/// <summary>Runs the program in a process of its own.</summary>
internal static class SmartHomeProgram
{
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string folder, params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "SmartHome.dll"), .. arguments])
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
