using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Patchbay.Devices.Configuration.Documents;
using Patchbay.Devices.Configuration.Validation;

namespace Patchbay.Devices.Configuration.Stores;

/// <summary>A node's configuration as a section of the program's, wherever that comes from. It can be read and followed, and not saved.</summary>
internal sealed class NodeSection : INodeStore, IDisposable
{
    private static readonly TimeSpan s_delay = TimeSpan.FromMilliseconds(250);
    private readonly IConfiguration _section;
    private readonly IServiceProvider _services;
    private readonly NodeReader _reader;
    private readonly OptionsProvider _provider = new();
    private readonly ConfigurationRoot _options;
    private readonly RestedChange _change;
    private readonly IDisposable _changes;
    private readonly object _lock = new();
    private bool _wasRead;

    /// <summary>Creates the store. Nothing is read yet.</summary>
    /// <param name="section">The section, or a whole configuration.</param>
    /// <param name="catalog">The plugins that there are.</param>
    /// <param name="services">The services of the host.</param>
    /// <param name="checks">What its owner wants to have checked besides; null for nothing.</param>
    public NodeSection(IConfiguration section, PluginCatalog catalog, IServiceProvider services, NodeChecks? checks = null)
    {
        (_section, _services) = (section, services);
        _reader = new NodeReader(catalog, services, checks ?? NodeChecks.None);
        _options = new ConfigurationRoot([_provider]);
        _change = new RestedChange(s_delay, services.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System);
        _changes = ChangeToken.OnChange(section.GetReloadToken, _change.Begin);
    }

    /// <summary>The options of the drivers as the last <see cref="Read"/> found them: of those instances that can run. Reads the section if nobody has yet.</summary>
    public IConfiguration Options
    {
        get
        {
            lock (_lock)
            {
                if (!_wasRead)
                {
                    Read();
                }
            }

            return _options;
        }
    }

    private string? SectionPath => (_section as IConfigurationSection)?.Path;

    public NodeConfiguration Read()
    {
        lock (_lock)
        {
            bool isThere = _section.GetChildren().Any();
            NodeReading reading = isThere ? _reader.Read(Document()) : NodeReading.Blank;
            _provider.Publish(reading.Options, file: null);
            _wasRead = true;
            return reading.Configuration;
        }
    }

    public IChangeToken Watch() => _change.Token;

    public Task ChangeAsync(Action<JsonObject> change, CancellationToken cancellationToken) => Task.FromException(new NodeConfigurationException(
        $"{(SectionPath is { } path ? $"The section {path} of the program's configuration" : "The program's configuration")} can have many sources, so nothing is saved to it. "
        + "Change it where it is written, or give the node a file of its own, which it then can change."));

    public void Dispose()
    {
        _changes.Dispose();
        _change.Dispose();
        _options.Dispose();
    }

    private NodeDocument Document()
    {
        // Each file is read once for all errors.
        IConfigurationRoot? root = ConfigurationRoots.Find(_section, _services);
        var locations = new ConfigurationLocations();
        return new NodeDocument
        {
            Root = JsonReading.Parse(SectionText.Of(_section), SectionPath ?? "The configuration", out _),
            Prefix = SectionPath,
            Locate = path => locations.Find(root, SectionPath is { } section ? ConfigurationPath.Combine(section, path) : path),
        };
    }
}
