using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace BackgroundHost;

/// <summary>Creates the configured plugins when the host starts, lets sensors switch devices, and disposes them when the host stops.</summary>
internal sealed class Automation(PluginCatalog catalog, IConfiguration configuration, IServiceProvider services, IHostApplicationLifetime host) : BackgroundService
{
    private readonly Dictionary<string, IDevice> _devices = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(ISensor Sensor, string[] Targets)> _sensors = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (IConfigurationSection section in configuration.GetSection("devices").GetChildren())
            {
                _devices.Add(section.Key, catalog.Create<IDevice>(section["_type"] ?? "", section, services));
            }

            foreach (IConfigurationSection section in configuration.GetSection("sensors").GetChildren())
            {
                string[] targets = (section["_targets"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                _sensors.Add((catalog.Create<ISensor>(section["_type"] ?? "", section, services), targets));
            }
        }
        catch (PluginException exception)
        {
            // Without a whole configuration nothing is switched, and the host does not start.
            Console.Error.WriteLine(exception.Message);
            Environment.ExitCode = 1;
            host.StopApplication();
            return Task.CompletedTask;
        }

        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (object plugin in _sensors.Select(sensor => (object)sensor.Sensor).Concat(_devices.Values))
        {
            (plugin as IDisposable)?.Dispose();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int rounds = int.Parse(configuration["rounds"] ?? "0", CultureInfo.InvariantCulture);
        var pause = TimeSpan.Parse(configuration["pause"] ?? "00:00:01", CultureInfo.InvariantCulture);
        for (int round = 1; rounds == 0 || round <= rounds; round++)
        {
            await RunOnceAsync(stoppingToken);
            await Task.Delay(pause, stoppingToken);
        }

        host.StopApplication();
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        foreach ((ISensor sensor, string[] targets) in _sensors)
        {
            // Null: the sensor does not know, so nothing changes.
            if (await sensor.ConditionMetAsync(Rule.Enabled, cancellationToken) is { } isMet)
            {
                foreach (string target in targets)
                {
                    await _devices[target].SendAsync(isMet, Rule.Enabled, cancellationToken);
                }
            }
        }
    }
}
