using FileSync;
using Microsoft.Extensions.Configuration;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true; // The program ends by itself, after it has disconnected and stopped the servers.
    interruption.Cancel();
};

IConfiguration configuration;
try
{
    // Passwords come from the environment, because they must not stand in the file: FILESYNC_connections__office__password.
    configuration = new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json")
        .AddEnvironmentVariables("FILESYNC_")
        .AddCommandLine(args)
        .Build();
}
catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException or FormatException)
{
    await Console.Error.WriteLineAsync($"{exception.Message} {exception.GetBaseException().Message}");
    return 1;
}

return await new Synchronization(Console.Out, Console.Error).RunAsync(configuration, interruption.Token);
