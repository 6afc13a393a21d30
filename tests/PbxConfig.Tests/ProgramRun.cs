using Patchbay;

namespace PbxConfig.Tests;

/// <summary>Runs the program in this process, with the tests' drivers beside its own.</summary>
internal static class ProgramRun
{
    public static Task<SampleRun> Async(ConfigFolder folder, params string[] arguments) =>
        WithAsync(CancellationToken.None, [.. arguments, "--config=" + folder.Path, "--output=" + folder.Output]);

    public static Task<SampleRun> WithAsync(CancellationToken cancellationToken, params string[] arguments) => SampleRun.OfAsync(
        (output, errors) => new ConfigProgram(ReferencedPlugins.Catalog, SampleProgram.Folder, output, errors).RunAsync(arguments, cancellationToken));
}
