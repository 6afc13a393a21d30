using CoffeeConnector.Backends;
using CoffeeConnector.Listings;
using CoffeeConnector.Machines;
using CoffeeConnector.Shop;
using CoffeeConnector.Simulators;
using CoffeeConnector.Visits;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Hosting;
using Samples.Shared;

namespace CoffeeConnector;

/// <summary>The whole program: lists the backends, then visits every configured machine.</summary>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class CoffeeRound(TextWriter output, TextWriter errors)
{
    // The version that a user chooses is part of the name of the backend, and one of its options.
    private static readonly PluginInstancesOptions s_machines = new()
    {
        TypeKeys = { "version" },
        PluginName = machine => machine["version"] is { Length: > 0 } version ? $"{Coffee.Service}/{version}" : null,
    };

    public static PluginCatalog Plugins => ReferencedPlugins.Catalog;

    /// <returns>The exit code: 0 if everything went well, else 1.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var connectors = new ConnectorCatalog(Plugins);
        await BackendListing.WriteAsync(connectors, output);
        foreach (string version in connectors.GetVersions(Coffee.Service))
        {
            await UnitListing.WriteAsync(connectors, connectors.GetBackend(Coffee.Service, version), output);
        }

        await using var simulated = new SimulatedMachines();
        await using ServiceProvider services = Services();
        return await Interruption.ReportAsync(() => VisitAsync(connectors, simulated, configuration, services, cancellationToken), errors, cancellationToken);
    }

    private async Task<bool> VisitAsync(
        ConnectorCatalog connectors, SimulatedMachines simulated, IConfiguration configuration, IServiceProvider services, CancellationToken cancellationToken)
    {
        await simulated.StartAsync(configuration, cancellationToken);
        IConfigurationSection section = simulated.Redirect(configuration).GetSection("machines");
        await using var instances = new PluginInstances<IConnectorBackend>(Plugins, section, services, s_machines);
        IReadOnlyList<string> problems = !section.GetChildren().Any() ? ["machines: expected at least one machine, found none."] : instances.Validate();
        if (await ConfigurationErrors.ReportAsync(problems, "no machine was touched", errors))
        {
            return false;
        }

        await instances.StartAsync(cancellationToken);
        bool allAreWell = true;
        var visit = new MachineVisit(connectors, services.GetRequiredService<Books>(), services, output);
        foreach (ConfiguredInstance<IConnectorBackend> machine in instances)
        {
            try
            {
                await visit.RunAsync(machine, cancellationToken);
            }
            catch (Exception exception) when (exception is MachineException or PluginException)
            {
                // A machine that fails does not stop the others.
                allAreWell = false;
                await errors.WriteLineAsync($"{machine.Name} ({machine.Plugin?.Name.Replace('/', ' ')}) failed: {exception.Message}");
            }
        }

        return allAreWell;
    }

    // Machines are in the local network, so a proxy is never right; the backends limit the time themselves, as their options say.
    private static ServiceProvider Services() => new ServiceCollection()
        .AddSingleton(_ => new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan })
        .AddSingleton<Books>()
        .AddSingleton<Bindings>()
        .BuildServiceProvider();
}
