using System.Net;
using System.Text.Json;
using Patchbay.Devices;

namespace SmartHome.Tests.Evenings;

/// <summary>A node whose changes are those of the test.</summary>
internal sealed class ScriptedNode : INodeApi, IDisposable
{
    private Action<NodeChange>? _changed;

    public IPEndPoint? Address => null;

    public ValueTask<JsonElement> CallAsync(JsonElement call, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IReadOnlyList<NodeChange> GetHistory() => [];

    public IDisposable OnChange(Action<NodeChange> changed)
    {
        _changed = changed;
        return this;
    }

    public void Change(string instance, string property, string value, NodeChangeCause cause, string? source) => _changed!(new NodeChange
    {
        Time = new DateTimeOffset(2026, 10, 5, 19, 30, 15, TimeSpan.Zero),
        Instance = instance,
        Property = property,
        Value = value,
        Cause = cause,
        Source = source,
    });

    public void Dispose() => _changed = null;
}
