using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Patchbay.ConfigFiles.Commands;

/// <summary>What a command works with.</summary>
/// <param name="Hosts">Makes its host.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where errors go.</param>
/// <param name="CancellationToken">The token to cancel the operation.</param>
internal sealed record CommandContext(CommandHost Hosts, TextWriter Output, TextWriter Error, CancellationToken CancellationToken)
{
    /// <summary>Runs a command, and prints what ends it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ConfigFilesCommand command, string configFile, Func<CommandContext, Task<int>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run(new CommandContext(command.Host(configFile), command.Output, command.Error, cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is PluginException or IOException or UnauthorizedAccessException or DbException)
        {
            await command.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await command.Error.WriteLineAsync("Interrupted.").ConfigureAwait(false);
        }

        return 1;
    }

    /// <summary>Starts a host that does not listen, lets the files be used, and stops it.</summary>
    public async Task<int> WithFilesAsync(Func<IConfigFiles, Task<int>> use)
    {
        using IHost host = Hosts.Build();
        await host.StartAsync(CancellationToken).ConfigureAwait(false);
        try
        {
            return await use(host.Services.GetRequiredService<IConfigFiles>()).ConfigureAwait(false);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Prints why a file was not generated, or not by the driver that should.</summary>
    public async Task ReportAsync(GeneratedContent generated)
    {
        foreach (string problem in generated.Fallbacks.Append(generated.Problem).OfType<string>())
        {
            await Error.WriteLineAsync(problem.StartsWith("No handler", StringComparison.Ordinal) ? problem : $"{generated.File}: {problem}").ConfigureAwait(false);
        }
    }

    /// <summary>Prints rows with aligned columns, the first of which are the titles.</summary>
    public async Task WriteTableAsync(IReadOnlyCollection<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) => cell.PadRight(rows.Max(other => other[column].Length)));
            await Output.WriteLineAsync(string.Join("  ", cells).TrimEnd()).ConfigureAwait(false);
        }
    }
}
