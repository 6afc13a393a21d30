using Patchbay;

namespace PbxConfig.Tests;

/// <summary>Runs the program in this process, with the tests' drivers beside its own.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    public static Task<ProgramRun> Async(ConfigFolder folder, params string[] arguments) =>
        WithAsync(CancellationToken.None, [.. arguments, "--config=" + folder.Path, "--output=" + folder.Output]);

    public static async Task<ProgramRun> WithAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = await new ConfigProgram(ReferencedPlugins.Catalog, PbxConfigFolder.Path, output, errors).RunAsync(arguments, cancellationToken);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
