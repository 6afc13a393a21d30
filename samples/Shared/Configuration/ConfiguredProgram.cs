using Microsoft.Extensions.Configuration;

namespace Samples.Shared;

/// <summary>A console program that is configured by <c>appsettings.json</c> beside it and by its command line.</summary>
internal static class ConfiguredProgram
{
    /// <param name="args">The command line. It overrides the file and the environment.</param>
    /// <param name="run">The program.</param>
    /// <param name="environmentPrefix">The prefix of the environment variables that override the file; null for none.</param>
    /// <returns>The exit code: that of the program, or 1 if the configuration cannot be read.</returns>
    public static async Task<int> RunAsync(string[] args, Func<IConfiguration, CancellationToken, Task<int>> run, string? environmentPrefix = null)
    {
        IConfiguration configuration;
        try
        {
            IConfigurationBuilder builder = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json");
            if (environmentPrefix is not null)
            {
                builder.AddEnvironmentVariables(environmentPrefix);
            }

            configuration = builder.AddCommandLine(args).Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException or FormatException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message} {exception.GetBaseException().Message}");
            return 1;
        }

        return await Interruption.WithAsync(cancellationToken => run(configuration, cancellationToken));
    }
}
