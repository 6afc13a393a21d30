using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samples.Shared;
using SmartHome.Instances;
using SmartHome.Listings;
using SmartHome.Reports;
using SmartHome.Runs;
using SmartHome.Simulators;

namespace SmartHome;

/// <summary>The whole program: lists the plugins, then uses every configured device and sensor.</summary>
/// <param name="folder">The program's folder, in which the build has put the metadata files.</param>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class Home(string folder, TextWriter output, TextWriter errors)
{
    public static PluginCatalog Catalog => ReferencedPlugins.Catalog;

    /// <returns>The exit code: 0 if everything went well, else 1.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await PluginTable.WriteAsync(Catalog.Plugins, output);
        await MetadataListing.WriteAsync(Catalog.Plugins, folder, output);

        await using var simulated = new SimulatedDevices();
        return await Interruption.ReportAsync(() => RunAsync(simulated, configuration, cancellationToken), errors, cancellationToken);
    }

    private async Task<bool> RunAsync(SimulatedDevices simulated, IConfiguration configuration, CancellationToken cancellationToken)
    {
        await simulated.StartAsync(configuration, cancellationToken);
        await SimulatorListing.WriteAsync(simulated, output);
        IConfigurationRoot redirected = simulated.Redirect(configuration);
        await using ServiceProvider services = Services(redirected);
        return await RunAsync(new InstanceReader(Catalog, folder, services), redirected, services, cancellationToken);
    }

    private async Task<bool> RunAsync(InstanceReader reader, IConfigurationRoot configuration, IServiceProvider services, CancellationToken cancellationToken)
    {
        List<ConfiguredPlugin<IDevice>> devices = reader.Read<IDevice>(configuration, "device");
        List<ConfiguredPlugin<ISensor>> sensors = reader.Read<ISensor>(configuration, "sensor");
        try
        {
            foreach (string warning in reader.Warnings)
            {
                await errors.WriteLineAsync($"warning: {warning}");
            }

            if (await ConfigurationErrors.ReportAsync(reader.Errors, "no device was touched", errors))
            {
                return false;
            }

            var reports = new DeviceReports(services.GetRequiredService<HttpClient>());
            bool devicesAreWell = await new DeviceRun(reports, output, errors).RunAsync(devices, cancellationToken);
            bool sensorsAreWell = await new SensorRun(output, errors).RunAsync(sensors, cancellationToken);
            return devicesAreWell && sensorsAreWell;
        }
        finally
        {
            foreach (IAsyncDisposable plugin in (IEnumerable<IAsyncDisposable>)[.. devices, .. sensors])
            {
                await plugin.DisposeAsync();
            }
        }
    }

    // Devices are in the local network, so a proxy is never right; their answers are short, and must not fill the memory.
    // Each driver limits the time itself, as its options say.
    // With the configuration among the services, errors in it name file and line.
    private static ServiceProvider Services(IConfiguration configuration) => new ServiceCollection()
        .AddSingleton(configuration)
        .AddSingleton(_ => new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            MaxResponseContentBufferSize = 64 * 1024,
            Timeout = Timeout.InfiniteTimeSpan,
        })
        .AddSingleton(TimeProvider.System)
        .BuildServiceProvider();
}
