using FileSync.Configuration;
using FileSync.Runs;
using FileSync.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay;

namespace FileSync;

/// <summary>The whole program: what plugins there are, then every connection's files into the target folder.</summary>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class Synchronization(TextWriter output, TextWriter errors)
{
    /// <returns>The exit code: 0 if everything went well, else 1.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await WritePluginsAsync();
        await using var simulated = new SimulatedServers();
        try
        {
            await simulated.StartAsync(configuration, cancellationToken);
            await WriteServersAsync(simulated);
            return await RunAsync(new SyncPlan(ReferencedPlugins.Catalog), simulated.Redirect(configuration), simulated.Started.Count > 0, cancellationToken) ? 0 : 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await errors.WriteLineAsync("Interrupted.");
            return 1;
        }
    }

    private async Task<bool> RunAsync(SyncPlan plan, IConfiguration configuration, bool isShow, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        plan.Read(configuration, services);
        if (plan.Errors.Count > 0)
        {
            await errors.WriteLineAsync($"The configuration is wrong, so nothing was synchronised:\n{string.Join('\n', plan.Errors)}");
            return false;
        }

        // A default target is left behind: the files in it are what one ran the program for.
        string target = Path.GetFullPath(plan.Target ?? Directory.CreateTempSubdirectory("file-sync-").FullName);
        bool isWell = true;
        for (int run = 1; run <= plan.Runs; run++)
        {
            if (run > 1 && isShow && plan.Target is null)
            {
                await output.WriteLineAsync($"Somebody edits {LocalEdit.Make(target)} in the local folder\n");
            }

            await output.WriteLineAsync($"Run {run}");
            var report = new SyncReport(output);
            await new SyncRun(new LocalTree(target), report).RunAsync(plan.Connections, cancellationToken);
            isWell &= await report.EndAsync(errors);
        }

        await output.WriteLineAsync($"The files are in {target}");
        return isWell;
    }

    private async Task WritePluginsAsync()
    {
        await output.WriteLineAsync("Plugins");
        foreach (PluginDescriptor plugin in ReferencedPlugins.Catalog.Plugins)
        {
            await output.WriteLineAsync($"  {plugin.Kind} {plugin.Name}  {plugin.Description}");
        }

        await output.WriteLineAsync();
    }

    private async Task WriteServersAsync(SimulatedServers simulated)
    {
        if (simulated.Started.Count == 0)
        {
            return;
        }

        await output.WriteLineAsync("Simulated");
        foreach ((string connection, string location) in simulated.Started)
        {
            await output.WriteLineAsync($"  {connection,-8}{location}");
        }

        await output.WriteLineAsync();
    }
}
