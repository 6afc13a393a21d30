using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samples.Shared;
using SmartHome.Instances;
using SmartHome.Listings;
using SmartHome.Pins;
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
        return await RunAsync(redirected, services, cancellationToken);
    }

    private async Task<bool> RunAsync(IConfigurationRoot configuration, IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var devices = new HomePlugins<IDevice>(Catalog, folder, "device", configuration, services);
        await using var sensors = new HomePlugins<ISensor>(Catalog, folder, "sensor", configuration, services);
        if (await ConfigurationErrors.ReportAsync([.. devices.Errors, .. sensors.Errors], "no device was touched", errors))
        {
            return false;
        }

        foreach (string warning in devices.Warnings().Concat(sensors.Warnings()))
        {
            await errors.WriteLineAsync($"warning: {warning}");
        }

        var reports = new DeviceReports(services.GetRequiredService<HttpClient>());
        bool devicesAreWell = await new DeviceRun(reports, output, errors).RunAsync(await devices.StartAsync(cancellationToken), cancellationToken);
        bool sensorsAreWell = await new SensorRun(output, errors).RunAsync(await sensors.StartAsync(cancellationToken), cancellationToken);
        return devicesAreWell && sensorsAreWell;
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
        .AddSingleton<IPins>(new SimulatedPins(TimeProvider.System) { Si7021 = new Climate(Celsius: 24.5, Humidity: 40) })
        .BuildServiceProvider();
}
