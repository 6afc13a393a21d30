using System.Diagnostics;

namespace Patchbay.Benchmarks;

/// <summary>A process that has ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
/// <param name="Elapsed">The time from before its start until its end was seen.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors, TimeSpan Elapsed)
{
    public static ProgramRun Of(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output, errors.GetAwaiter().GetResult(), Stopwatch.GetElapsedTime(begin));
    }

    /// <summary>Runs a command of the .NET SDK; no build node or compiler stays behind, which would run beside what is measured next.</summary>
    public static ProgramRun OfDotnet(params IEnumerable<string> arguments) =>
        Of("dotnet", [.. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=false"]);

    /// <summary>This run, if it succeeded.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it wrote.</exception>
    public ProgramRun Succeeded() => ExitCode == 0 ? this : throw new InvalidOperationException(Output + Errors);
}
