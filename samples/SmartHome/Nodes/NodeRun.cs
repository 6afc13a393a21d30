using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using SmartHome.Pins;
using SmartHome.Simulators;

namespace SmartHome.Nodes;

/// <summary>Runs a node until Ctrl+C, or until the system ends it.</summary>
internal static class NodeRun
{
    /// <returns>The exit code: 0 if it was ended, 1 if it could not begin.</returns>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        try
        {
            string? token = ReadToken(arguments.TokenFile);
            await WarnAsync(arguments, token);
            await using SimulatedHome? simulated = arguments.ConfigurationFile is null ? await SimulatedHome.StartAsync() : null;
            var pins = new SimulatedPins(TimeProvider.System) { Si7021 = new Climate(Celsius: 21.5, Humidity: 40) };
            using IHost host = HomeNode.Build(
                pins,
                TimeProvider.System,
                options => (options.ConfigurationFile, options.Listen, options.Token) = (arguments.ConfigurationFile ?? simulated!.ConfigurationFile, arguments.Listen, token),
                Log);
            await host.RunAsync();
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0; // It was ended before it had begun.
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{arguments.Listen} is in use by another program. Choose another address or port with --listen ADDRESS:PORT.");
        }
        catch (Exception exception) when (exception is NodeConfigurationException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
        }

        return 1;
    }

    private static async Task WarnAsync(Arguments arguments, string? token)
    {
        if (arguments.ConfigurationFile is { } file && !File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"warning: {file} does not exist, so the node starts without devices.");
        }

        if (token is null && !IPAddress.IsLoopback(arguments.Listen.Address))
        {
            await Console.Error.WriteLineAsync($"warning: whoever reaches {arguments.Listen} controls the node. --token-file FILE requires a token.");
        }
    }

    /// <exception cref="IOException">The file cannot be read, or is empty.</exception>
    private static string? ReadToken(string? file)
    {
        string? token = file is null ? null : File.ReadAllText(file).Trim();
        return token is "" ? throw new IOException($"{file} has no token: write one line of text into it.") : token;
    }

    // The journal of systemd knows the time, and takes the level from the line.
    private static void Log(ILoggingBuilder log)
    {
        log.AddFilter("Patchbay.Hosting", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        if (Environment.GetEnvironmentVariable("JOURNAL_STREAM") is { Length: > 0 })
        {
            log.AddSystemdConsole();
        }
        else
        {
            log.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat, console.ColorBehavior) = (true, "HH:mm:ss ", LoggerColorBehavior.Disabled));
        }
    }
}
