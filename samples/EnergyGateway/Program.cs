using EnergyGateway;
using Microsoft.Extensions.Configuration;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true; // The program ends by itself, after it has closed its connections and stopped the simulators.
    interruption.Cancel();
};

IConfiguration configuration;
try
{
    configuration = new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json")
        .AddCommandLine(args)
        .Build();
}
catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException or FormatException)
{
    await Console.Error.WriteLineAsync($"{exception.Message} {exception.GetBaseException().Message}");
    return 1;
}

return await new Gateway(AppContext.BaseDirectory, Console.Out, Console.Error).RunAsync(configuration, interruption.Token);
