using EnergyGateway.Running;
using EnergyGateway.Simulators;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay;

namespace EnergyGateway;

/// <summary>The whole program: what connectors there are, then the flows of every configured one.</summary>
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
        try
        {
            simulated.Start(configuration);
            await WriteSimulatorsAsync(simulated);
            var plan = new GatewayPlan(ReferencedPlugins.Catalog.WithReservedKeys("interval"), new ManifestIntervals(folder), services);
            plan.Read(simulated.Redirect(configuration));
            return await RunAsync(plan, simulated, cancellationToken) ? 0 : 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await errors.WriteLineAsync("Interrupted.");
            return 1;
        }
    }

    private async Task<bool> RunAsync(GatewayPlan plan, SimulatedDevices simulated, CancellationToken cancellationToken)
    {
        try
        {
            if (plan.Errors.Count > 0)
            {
                await errors.WriteLineAsync($"The configuration is wrong, so no device was touched:\n{string.Join('\n', plan.Errors)}");
                return false;
            }

            return await new GatewayRun(TimeProvider.System, output, errors).RunAsync(plan, simulated, cancellationToken);
        }
        finally
        {
            foreach (ConfiguredConnector connector in plan.Connectors)
            {
                await connector.DisposeAsync();
            }
        }
    }

    private async Task WritePluginsAsync()
    {
        var intervals = new ManifestIntervals(folder);
        await output.WriteLineAsync("Connectors");
        foreach (PluginDescriptor plugin in ReferencedPlugins.Catalog.Plugins)
        {
            string interval = intervals.Of(plugin) is { } time ? $" every {time}" : "";
            await output.WriteLineAsync($"  {plugin.Name,-15}{Flows.Describe(plugin) + interval,-28}{plugin.Description}");
        }

        await output.WriteLineAsync();
    }

    private async Task WriteSimulatorsAsync(SimulatedDevices simulated)
    {
        if (simulated.Started.Count == 0)
        {
            return;
        }

        await output.WriteLineAsync("Simulated");
        foreach ((string connector, ISimulator simulator) in simulated.Started)
        {
            await output.WriteLineAsync($"  {connector,-15}{simulator.EndPoint}");
        }

        await output.WriteLineAsync();
    }
}
