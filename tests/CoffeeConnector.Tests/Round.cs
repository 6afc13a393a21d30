using System.Text;
using Microsoft.Extensions.Configuration;

namespace CoffeeConnector.Tests;

/// <summary>Runs the program in this process, with a configuration of the test's own.</summary>
internal static class Round
{
    public static async Task<SampleRun> Async(string json, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
        return await SampleRun.OfAsync((output, errors) => new CoffeeRound(output, errors).RunAsync(configuration, cancellationToken));
    }
}
