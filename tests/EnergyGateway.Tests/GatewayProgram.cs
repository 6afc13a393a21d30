using System.Text;
using Microsoft.Extensions.Configuration;

namespace EnergyGateway.Tests;

/// <summary>Runs the program in this process, with a configuration of the test's own.</summary>
internal sealed record GatewayProgram(int ExitCode, string Output, string Errors)
{
    public static async Task<GatewayProgram> RunAsync(string json, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = await new Gateway(EnergyGatewayFolder.Path, output, errors).RunAsync(new ConfigurationBuilder().AddJsonStream(stream).Build(), cancellationToken);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
