using System.Runtime.CompilerServices;
using System.Text;
using Patchbay.FileSync;

namespace FileSync.Tests.Runs;

/// <summary>A remote side in memory that keeps a record of the calls. A file's digest is its content.</summary>
internal sealed class RecordingPlugin(params string[] files) : ISyncPlugin
{
    public List<string> Calls { get; } = [];

    /// <summary>Called before each call, and may throw.</summary>
    public Action<string> Before { get; init; } = _ => { };

    public string Content { get; set; } = "content";

    /// <summary>What is downloaded in place of the content.</summary>
    public string? Downloaded { get; init; }

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => Record("connect");

    public ValueTask DisconnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Record("disconnect");
    }

    public async ValueTask<string> CreateLocalDigestAsync(string path, CancellationToken cancellationToken)
    {
        await Record($"local digest {(path.EndsWith(".part", StringComparison.Ordinal) ? "of the download" : Path.GetFileName(path))}");
        return await File.ReadAllTextAsync(path, cancellationToken);
    }

    public async ValueTask<string> CreateRemoteDigestAsync(RemotePath path, CancellationToken cancellationToken)
    {
        await Record($"remote digest {path}");
        return Content;
    }

    public async IAsyncEnumerable<RemotePath> ListPathAsync(RemotePath path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Record($"list {path}");
        foreach (string file in files)
        {
            yield return RemotePath.Parse(file);
        }

        await Record("listed");
    }

    public async ValueTask<DateTimeOffset?> RetrieveFileAsync(RemotePath path, Stream destination, CancellationToken cancellationToken)
    {
        await Record($"retrieve {path}");
        await destination.WriteAsync(Encoding.UTF8.GetBytes(Downloaded ?? Content), cancellationToken);
        return null;
    }

    private ValueTask Record(string call)
    {
        Calls.Add(call);
        Before(call);
        return default;
    }
}
