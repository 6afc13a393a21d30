using System.CommandLine;
using Patchbay.ConfigFiles.Commands;
using Patchbay.Hosting;

namespace Patchbay.ConfigFiles;

/// <summary>
/// The command of a program that runs configuration generators: <c>generate</c>, <c>diff</c>, <c>list</c>, <c>check</c> and <c>serve</c>. The exit code is 0 if everything went well, 1 if something
/// is wrong or differs, and 2 if the arguments make no sense.
/// </summary>
public sealed class ConfigFilesCommand
{
    private const int WrongUsage = 2;

    // Running generations are cancelled, and drivers disposed of.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);
    private readonly PluginCatalog _catalog;

    /// <summary>Creates a command.</summary>
    /// <param name="catalog">The drivers that the program was compiled with: <c>ReferencedPlugins.Catalog</c>.</param>
    public ConfigFilesCommand(PluginCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
    }

    /// <summary>The configuration that is used without <c>--config</c>; <c>config.yml</c> beside the program if nothing is said.</summary>
    public string ConfigFile { get; init; } = Path.Combine(AppContext.BaseDirectory, "config.yml");

    /// <summary>Adds what drivers need: services, plugin folders. Services of the host that start with it start before the daemon listens.</summary>
    public Action<PatchbayBuilder>? Configure { get; init; }

    /// <summary>Sets what neither the configuration nor the arguments say.</summary>
    public Action<ConfigFilesOptions>? ConfigureOptions { get; init; }

    /// <summary>Where results go; the standard output if nothing is said.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>Where errors go; the standard error output if nothing is said.</summary>
    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments of the program. Without any, the files are listed.</param>
    /// <param name="cancellationToken">The token to cancel the operation; Ctrl+C and SIGTERM do too.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = CommandLine.Of(this).Parse(args);
        var invocation = new InvocationConfiguration { Output = Output, Error = Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestEnd };
        int exitCode = await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? WrongUsage : exitCode;
    }

    internal CommandHost Host(string configFile) => new(_catalog, configFile, Configure, ConfigureOptions);
}
