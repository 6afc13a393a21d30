using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Patchbay.Hosting;

namespace BackgroundHost;

/// <summary>Lets sensors switch devices.</summary>
internal sealed class Automation(PluginInstances<IDevice> devices, PluginInstances<ISensor> sensors, IConfiguration configuration, IHostApplicationLifetime host)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int rounds = int.Parse(configuration["rounds"] ?? "0", CultureInfo.InvariantCulture);
        var pause = TimeSpan.Parse(configuration["pause"] ?? "00:00:01", CultureInfo.InvariantCulture);
        for (int round = 1; rounds == 0 || round <= rounds; round++)
        {
            foreach (ConfiguredInstance<ISensor> sensor in sensors)
            {
                await RunAsync(sensor, stoppingToken);
            }

            await Task.Delay(pause, stoppingToken);
        }

        host.StopApplication();
    }

    private async Task RunAsync(ConfiguredInstance<ISensor> sensor, CancellationToken cancellationToken)
    {
        try
        {
            // Null: the sensor does not know, so nothing changes.
            if (await sensor.Contract.ConditionMetAsync(Rule.Enabled, cancellationToken) is { } isMet)
            {
                string targets = configuration[$"sensors:{sensor.Name}:_targets"] ?? "";
                foreach (string target in targets.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    await devices[target].SendAsync(isMet, Rule.Enabled, cancellationToken);
                }
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A plugin that fails does not keep the others from going on. Its fault is in the log, too.
            await Console.Error.WriteLineAsync($"{sensor.Name}: {exception.Message}");
        }
    }
}
