using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmartHome.Nodes;
using SmartHome.Pins;
using SmartHome.Simulators;

namespace SmartHome.Evenings;

/// <summary>Starts simulators and a node, and plays an evening with them.</summary>
internal static class EveningRun
{
    /// <returns>The exit code: 0 if everything happened that has to, else 1.</returns>
    public static async Task<int> RunAsync(TextWriter output, TextWriter errors)
    {
        var clock = new EveningClock(new DateTimeOffset(2026, 10, 5, 18, 0, 0, TimeSpan.Zero));
        var pins = new SimulatedPins(clock) { Si7021 = new Climate(Celsius: 21.5, Humidity: 40) };
        await using SimulatedHome home = await SimulatedHome.StartAsync();

        // The clock stands still while drivers work, and moves on by minutes: what takes longer in its time has not taken long.
        using IHost host = HomeNode.Build(pins, clock, options =>
        {
            options.ConfigurationFile = home.ConfigurationFile;
            options.Listen = new IPEndPoint(IPAddress.Loopback, 0);
            options.CallTimeout = TimeSpan.FromHours(1);
        });
        var node = host.Services.GetRequiredService<INodeApi>();
        using var line = new TimeLine(node, new ChangeText(home.Nicknames), output);
        try
        {
            line.Follow();
            await new Evening(new Stage(clock, node, line), line, host, node, pins, home).PlayAsync();
            await Answers.WriteAsync(new NodeClient(node.Address!), output);
            line.End();
            await output.WriteLineAsync("\nEverything happened as it should.");
            return 0;
        }
        catch (EveningException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return 1;
        }
        finally
        {
            await host.StopAsync();
        }
    }
}
