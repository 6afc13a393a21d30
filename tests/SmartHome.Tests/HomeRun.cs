using System.Text;
using Microsoft.Extensions.Configuration;
using SmartHome.Simulators;

namespace SmartHome.Tests;

/// <summary>Runs the program in this process, with a configuration of the test's own.</summary>
internal static class HomeRun
{
    public static async Task<SampleRun> Async(string json, ISimulator? device1 = null, string? folder = null, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        IConfiguration configuration = new ConfigurationBuilder()
            .AddJsonStream(stream)
            .AddInMemoryCollection((device1?.Options ?? new Dictionary<string, string?>(StringComparer.Ordinal))
                .Select(option => KeyValuePair.Create("devices:device1:" + option.Key, option.Value)))
            .Build();
        return await SampleRun.OfAsync((output, errors) => new Home(folder ?? SampleProgram.Folder, output, errors).RunAsync(configuration, cancellationToken));
    }
}
