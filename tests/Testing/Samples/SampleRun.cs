namespace Patchbay.Testing;

/// <summary>The outcome of a sample that ran in this process.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Errors)
{
    /// <param name="run">Runs the sample with writers for its results and its errors, and returns the exit code.</param>
    public static async Task<SampleRun> OfAsync(Func<TextWriter, TextWriter, Task<int>> run)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = await run(output, errors);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
