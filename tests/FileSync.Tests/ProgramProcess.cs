using System.Diagnostics;

namespace FileSync.Tests;

/// <summary>Runs the program as its user does.</summary>
internal static class ProgramProcess
{
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using Process program = Start(arguments);
        Task<string> output = program.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> errors = program.StandardError.ReadToEndAsync(CancellationToken.None);
        await program.WaitForExitAsync(CancellationToken.None);
        return (program.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(FileSyncFolder.Path, "FileSync.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
