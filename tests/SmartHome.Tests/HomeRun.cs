using System.Text;
using Microsoft.Extensions.Configuration;
using SmartHome.Simulators;

namespace SmartHome.Tests;

/// <summary>Runs the program in this process, with a configuration of the test's own.</summary>
internal sealed record HomeRun(int ExitCode, string Output, string Errors)
{
    public static async Task<HomeRun> Async(string json, ISimulator? device1 = null, string? folder = null, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        IConfiguration configuration = new ConfigurationBuilder()
            .AddJsonStream(stream)
            .AddInMemoryCollection((device1?.Settings ?? new Dictionary<string, string?>(StringComparer.Ordinal))
                .Select(setting => KeyValuePair.Create("devices:device1:" + setting.Key, setting.Value)))
            .Build();
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = await new Home(folder ?? SmartHomeFolder.Path, output, errors).RunAsync(configuration, cancellationToken);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
