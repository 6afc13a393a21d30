using System.Text.Json.Nodes;

namespace Patchbay.Benchmarks.Nodes.Drivers;

[PluginOptions]
public sealed record PlugOptions : DeviceOptions
{
    public required IPAddress Ip { get; init; }
}

/// <summary>A plug whose state is read every 5 seconds.</summary>
[Device("plug")]
public sealed class Plug(PlugOptions options)
{
    private volatile bool _isOn;

    public bool Send(bool on)
    {
        _isOn = on;
        return true;
    }

    public JsonNode Read() => new JsonObject { ["on"] = _isOn, ["uri"] = options.Ip.ToString() };
}
