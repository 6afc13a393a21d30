using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Configuration.Documents;
using Patchbay.Devices.Configuration.Validation;

namespace Patchbay.Devices.Tests.Nodes;

/// <summary>A configuration in memory.</summary>
internal sealed class TestStore(IServiceProvider services) : INodeStore
{
    private static readonly CancellationChangeToken s_never = new(CancellationToken.None);

    // Thousands of tests begin with the same one.
    private static readonly ConcurrentDictionary<string, NodeReading> s_known = new(StringComparer.Ordinal);

    private NodeReading? _reading;

    /// <summary>What is stored.</summary>
    public JsonObject Document { get; private set; } = [];

    public IConfiguration Options => new ConfigurationBuilder().AddInMemoryCollection(Reading.Options).Build();

    private NodeReading Reading => _reading ??= ReadDocument();

    public void Set(string json)
    {
        Document = (JsonObject)JsonNode.Parse(json)!;
        _reading = s_known.GetOrAdd(json, _ => ReadDocument());
    }

    public NodeConfiguration Read() => Reading.Configuration;

    public IChangeToken Watch() => s_never;

    public Task ChangeAsync(Action<JsonObject> change, CancellationToken cancellationToken)
    {
        change(Document);
        _reading = null;
        return Task.CompletedTask;
    }

    private NodeReading ReadDocument()
    {
        using var document = JsonDocument.Parse(Document.ToJsonString());
        return new NodeReader(ReferencedPlugins.Catalog, services, NodeChecks.None).Read(new NodeDocument { Root = document.RootElement.Clone(), Locate = _ => null });
    }
}
