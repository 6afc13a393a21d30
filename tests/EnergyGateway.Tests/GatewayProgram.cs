using System.Text;
using Microsoft.Extensions.Configuration;

namespace EnergyGateway.Tests;

/// <summary>Runs the program in this process, with a configuration of the test's own.</summary>
internal static class GatewayProgram
{
    public static async Task<SampleRun> RunAsync(string json, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return await SampleRun.OfAsync((output, errors) => new Gateway(SampleProgram.Folder, output, errors).RunAsync(new ConfigurationBuilder().AddJsonStream(stream).Build(), cancellationToken));
    }
}
