using FileSync.Configuration;
using FileSync.Runs;
using FileSync.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Hosting;
using Samples.Shared;

namespace FileSync;

/// <summary>The whole program: lists the plugins, then fetches the files of every connection into the target folder.</summary>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class Synchronization(TextWriter output, TextWriter errors)
{
    /// <returns>The exit code: 0 if everything went well, else 1.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await Listing.WriteAsync("Plugins", [.. ReferencedPlugins.Catalog.Plugins.Select(plugin => $"{plugin.Kind} {plugin.Name}  {plugin.Description}")], output);
        await using var simulated = new SimulatedServers();
        return await Interruption.ReportAsync(() => RunAsync(simulated, configuration, cancellationToken), errors, cancellationToken);
    }

    private async Task<bool> RunAsync(SimulatedServers simulated, IConfiguration configuration, CancellationToken cancellationToken)
    {
        await simulated.StartAsync(configuration, cancellationToken);
        await Listing.WriteAsync("Simulated", [.. simulated.Started.Select(one => $"{one.Connection,-8}{one.Location}")], output);
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        IConfiguration redirected = simulated.Redirect(configuration);
        await using var connections = new PluginInstances<ISyncPlugin>(ReferencedPlugins.Catalog, redirected.GetSection("connections"), services, SyncPlan.Options);
        var plan = new SyncPlan();
        plan.Read(redirected, connections);
        if (await ConfigurationErrors.ReportAsync(plan.Errors, "nothing was synchronised", errors))
        {
            return false;
        }

        await connections.StartAsync(cancellationToken);
        return await RunAsync(plan, [.. plan.Connections(connections)], isShow: simulated.Started.Count > 0, cancellationToken);
    }

    private async Task<bool> RunAsync(SyncPlan plan, IReadOnlyList<Connection> connections, bool isShow, CancellationToken cancellationToken)
    {
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
            await new SyncRun(new LocalTree(target), report).RunAsync(connections, cancellationToken);
            isWell &= await report.EndAsync(errors);
        }

        await output.WriteLineAsync($"The files are in {target}");
        return isWell;
    }
}
