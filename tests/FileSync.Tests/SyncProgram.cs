using System.Text;
using Microsoft.Extensions.Configuration;

namespace FileSync.Tests;

/// <summary>Runs the program in this process, with a configuration of the test's own.</summary>
internal sealed record SyncProgram(int ExitCode, string Output, string Errors)
{
    public static async Task<SyncProgram> RunAsync(string json, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = await new Synchronization(output, errors).RunAsync(new ConfigurationBuilder().AddJsonStream(stream).Build(), cancellationToken);
        return new(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>A configuration with one WebDAV connection, whose files go into the folder <c>All</c> of the target.</summary>
    public static Task<SyncProgram> RunAsync(Uri url, TempFolder target, string more = "", CancellationToken cancellationToken = default) => RunAsync(
        $$"""
        {
          "target": "{{target.Path.Replace("\\", "/", StringComparison.Ordinal)}}",
          "connections": { "server": { "plugin": "webdav", "url": "{{url}}" {{more}} } },
          "subjects": { "All": { "sources": [ { "connection": "server" } ] } }
        }
        """,
        cancellationToken);
}
