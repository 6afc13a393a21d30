using System.Diagnostics;
using System.Reflection;

namespace Patchbay.Testing;

/// <summary>The sample that a project tests, as it was built.</summary>
internal static class SampleProgram
{
    private static readonly string Sample = Metadata("Sample");

    /// <summary>The folder in which the sample was built.</summary>
    public static string Folder { get; } = Metadata("SampleOutput");

    /// <summary>The README of the sample, with line feeds.</summary>
    public static string Readme { get; } = File.ReadAllText(Path.Combine(Sample, "README.md")).ReplaceLineEndings("\n");

    /// <summary>Runs the program in a process of its own, as its user does.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => RunInAsync(Folder, arguments);

    /// <summary>Runs a copy of the program in a process of its own.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunInAsync(string folder, params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, Path.GetFileName(Path.TrimEndingDirectorySeparator(Sample)) + ".dll"), .. arguments])
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

    private static string Metadata(string key) => Path.GetFullPath(
        typeof(SampleProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!);
}
