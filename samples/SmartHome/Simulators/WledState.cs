using System.Text.Json;

namespace SmartHome.Simulators;

/// <summary>On, off and brightness as WLED keeps them. Values of the wrong type are ignored, as by the firmware.</summary>
internal sealed class WledState
{
    private readonly Lock _lock = new();
    private int _brightness; // 0 while off
    private int _lastBrightness = 128;

    public bool IsOn => Read().On;

    /// <summary>The brightness, or while off the one to come back with.</summary>
    public int Brightness => Read().Brightness;

    public (bool On, int Brightness) Read()
    {
        lock (_lock)
        {
            return (_brightness > 0, _lastBrightness);
        }
    }

    public void Apply(JsonElement change)
    {
        lock (_lock)
        {
            if (change.TryGetProperty("bri", out JsonElement bri) && bri.ValueKind == JsonValueKind.Number && bri.TryGetInt32(out int value) && value >= 0)
            {
                _brightness = value <= byte.MaxValue ? value : 0; // What the firmware's JSON library makes of a number too large for a byte.
            }

            bool on = change.TryGetProperty("on", out JsonElement isOn) && isOn.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? isOn.GetBoolean()
                : _brightness > 0;
            _lastBrightness = _brightness > 0 ? _brightness : _lastBrightness;
            _brightness = on ? _lastBrightness : 0;
        }
    }
}
