using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Patchbay.Devices.Configuration.Documents;
using Patchbay.Devices.Configuration.Validation;

namespace Patchbay.Devices.Configuration.Stores;

/// <summary>A node's <c>config.json</c>. Safe for use by several threads.</summary>
internal sealed class NodeFile : INodeStore, IDisposable
{
    private readonly NodeReader _reader;
    private readonly TimeProvider _clock;
    private readonly OptionsProvider _provider = new();
    private readonly ConfigurationRoot _options;
    private readonly SemaphoreSlim _changes = new(1, 1);
    private readonly object _lock = new();
    private FileState _lastRead;
    private NodeConfiguration? _ahead;
    private FileFollower? _follower;
    private bool _wasRead;

    /// <summary>Creates the store. Nothing is read yet.</summary>
    /// <param name="path">The path of the file. It need not exist.</param>
    /// <param name="catalog">The plugins that there are.</param>
    /// <param name="services">The services of the host.</param>
    /// <param name="checks">What its owner wants to have checked besides; null for nothing.</param>
    public NodeFile(string path, PluginCatalog catalog, IServiceProvider services, NodeChecks? checks = null)
    {
        FilePath = Path.GetFullPath(path);
        _reader = new NodeReader(catalog, services, checks ?? NodeChecks.None);
        _clock = services.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System;
        _options = new ConfigurationRoot([_provider]);
    }

    /// <summary>The full path of the file.</summary>
    public string FilePath { get; }

    /// <summary>The options of the drivers as the last <see cref="Read"/> found them: of those instances that can run. Reads the file if nobody has yet.</summary>
    /// <exception cref="NodeConfigurationException">Nobody has read the file yet, and it cannot be read.</exception>
    public IConfigurationRoot Options
    {
        get
        {
            lock (_lock)
            {
                if (!_wasRead)
                {
                    // The drivers need their options before the node needs the rest, which is then the same.
                    _ahead = Read();
                }
            }

            return _options;
        }
    }

    IConfiguration INodeStore.Options => Options;

    public NodeConfiguration Read()
    {
        lock (_lock)
        {
            FileState state = FileState.Of(FilePath);
            if (_ahead is { } read)
            {
                _ahead = null;
                if (state.Equals(_lastRead))
                {
                    return read;
                }
            }

            byte[]? content = NodeFileContent.Read(FilePath);
            ReadFile? file = content is null ? null : new ReadFile(Path.GetFileName(FilePath), FilePath, content);
            NodeReading reading = content is null ? NodeReading.Blank : _reader.Read(Document(content, file!));
            _provider.Publish(reading.Options, file);
            (_lastRead, _wasRead) = (state, true);
            return reading.Configuration;
        }
    }

    public IChangeToken Watch()
    {
        lock (_lock)
        {
            // What has changed since it was read is a change too.
            _follower ??= new FileFollower(FilePath, _wasRead ? _lastRead : FileState.Of(FilePath), _clock);
            return _follower.Token;
        }
    }

    public Task ChangeAsync(Action<JsonObject> change, CancellationToken cancellationToken) => WriteAsync(() => Change(change), cancellationToken);

    /// <summary>Replaces the file, as an upload does; not while something in it is being changed.</summary>
    /// <exception cref="NodeConfigurationException">It cannot be written; then it is as it was.</exception>
    public Task ReplaceAsync(byte[] content, CancellationToken cancellationToken) => WriteAsync(() => NodeFileContent.Replace(FilePath, content), cancellationToken);

    public void Dispose()
    {
        lock (_lock)
        {
            _follower?.Dispose();
        }

        _options.Dispose();
    }

    private async Task WriteAsync(Action write, CancellationToken cancellationToken)
    {
        await _changes.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await Task.Run(write, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _changes.Release();
        }
    }

    // Of what is stored at this moment, whoever has written it.
    private void Change(Action<JsonObject> change)
    {
        ReadOnlyMemory<byte> content = NodeFileContent.Read(FilePath) is { } stored ? JsonReading.WithoutMark(stored) : "{}\n"u8.ToArray();
        JsonElement root = JsonReading.Parse(content, FilePath, out _);
        if (DocumentEdit.Apply(content.Span, root, change) is { } changed)
        {
            NodeFileContent.Replace(FilePath, changed);
        }
    }

    private NodeDocument Document(byte[] content, ReadFile file)
    {
        JsonElement root = JsonReading.Parse(JsonReading.WithoutMark(content), FilePath, out KeyScan scan);
        return new NodeDocument
        {
            Root = root,
            Duplicates = scan.Duplicates,
            File = file,
            Locate = path => new ConfigurationLocation { File = file.Name, Line = scan.Find(path) },
        };
    }
}
