using System.Text;
using Microsoft.Extensions.Configuration;

namespace CoffeeConnector.Tests;

/// <summary>Runs the program in this process, with a configuration of the test's own.</summary>
internal sealed record Round(int ExitCode, string Output, string Errors)
{
    public static async Task<Round> Async(string json, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = await new CoffeeRound(output, errors).RunAsync(configuration, cancellationToken);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
