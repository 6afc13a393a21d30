using System.Text;
using Microsoft.Extensions.Configuration;

namespace FileSync.Tests;

/// <summary>Runs the program in this process, with a configuration of the test's own.</summary>
internal static class SyncProgram
{
    public static async Task<SampleRun> RunAsync(string json, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return await SampleRun.OfAsync((output, errors) => new Synchronization(output, errors).RunAsync(new ConfigurationBuilder().AddJsonStream(stream).Build(), cancellationToken));
    }

    /// <summary>A configuration with one WebDAV connection, whose files go into the folder <c>All</c> of the target.</summary>
    public static Task<SampleRun> RunAsync(Uri url, TempFolder target, string more = "", CancellationToken cancellationToken = default) => RunAsync(
        $$"""
        {
          "target": "{{target.Path.Replace("\\", "/", StringComparison.Ordinal)}}",
          "connections": { "server": { "plugin": "webdav", "url": "{{url}}" {{more}} } },
          "subjects": { "All": { "sources": [ { "connection": "server" } ] } }
        }
        """,
        cancellationToken);
}
