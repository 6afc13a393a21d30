using EnergyGateway.Running;
using EnergyGateway.Simulators;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Hosting;
using Samples.Shared;

namespace EnergyGateway;

/// <summary>The whole program: lists the connectors, then runs the flows of every configured one.</summary>
/// <param name="folder">The program's folder, in which the build has put the manifest.</param>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class Gateway(string folder, TextWriter output, TextWriter errors)
{
    /// <returns>The exit code: 0 if everything went well, else 1.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await WritePluginsAsync();
        await using var simulated = new SimulatedDevices();
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        simulated.Start(configuration);
        await Listing.WriteAsync("Simulated", [.. simulated.Started.Select(one => $"{one.Connector,-15}{one.Simulator.EndPoint}")], output);
        IConfiguration redirected = simulated.Redirect(configuration);
        await using var connectors = new PluginInstances<IConnector>(ReferencedPlugins.Catalog, redirected.GetSection("connectors"), services, GatewayPlan.Options);
        var plan = new GatewayPlan(ReferencedPlugins.Catalog, new ManifestIntervals(folder), redirected);
        plan.Read(connectors);
        return await Interruption.ReportAsync(() => RunAsync(plan, connectors, simulated, cancellationToken), errors, cancellationToken);
    }

    private async Task<bool> RunAsync(GatewayPlan plan, PluginInstances<IConnector> connectors, SimulatedDevices simulated, CancellationToken cancellationToken)
    {
        if (await ConfigurationErrors.ReportAsync(plan.Errors, "no device was touched", errors))
        {
            return false;
        }

        await connectors.StartAsync(cancellationToken);
        return await new GatewayRun(TimeProvider.System, output, errors).RunAsync(plan, connectors, simulated, cancellationToken);
    }

    private Task WritePluginsAsync()
    {
        var intervals = new ManifestIntervals(folder);
        return Listing.WriteAsync("Connectors", [.. ReferencedPlugins.Catalog.Plugins.Select(Describe)], output);

        string Describe(PluginDescriptor plugin)
        {
            string interval = intervals.Of(plugin) is { } time ? $" every {time}" : "";
            return $"{plugin.Name,-15}{Flows.Describe(plugin) + interval,-28}{plugin.Description}";
        }
    }
}
