using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartHome.Drivers;

/// <summary>What a computer said last about its screens, or about its use. Thread-safe.</summary>
/// <param name="mode">Which of the two.</param>
internal sealed class DesktopState(DesktopMode mode)
{
    private const double LongestPause = 60_000; // ms

    private readonly Lock _lock = new();
    private bool _isMet;
    private JsonValue? _current;

    /// <summary>Whether the screens are on, or the computer was used within the last minute; false as long as nothing is known.</summary>
    public bool IsMet
    {
        get
        {
            lock (_lock)
            {
                return _isMet;
            }
        }
    }

    /// <summary><c>On</c> or <c>Off</c>, or the milliseconds since the last use; null as long as nothing is known.</summary>
    public JsonNode? Current
    {
        get
        {
            lock (_lock)
            {
                return _current?.DeepClone();
            }
        }
    }

    /// <summary>Behaves as if the screens had just been turned on, or a key pressed.</summary>
    public void Trigger() => Set(isMet: true, mode == DesktopMode.Screen ? JsonValue.Create("On") : JsonValue.Create(0));

    /// <summary>Takes over what the computer says, as far as it says something.</summary>
    public void Take(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        // At the lock screen, or in standby, there are other states, which say nothing.
        if (mode == DesktopMode.Screen && answer.TryGetProperty("state", out JsonElement state) && state.ToString() is "On" or "Off")
        {
            Set(state.ValueEquals("On"), JsonValue.Create(state.GetString()));
        }
        else if (mode == DesktopMode.Activity && answer.TryGetProperty("idle_time", out JsonElement time)
            && double.TryParse(time.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double milliseconds) && double.IsFinite(milliseconds))
        {
            Set(milliseconds <= LongestPause, JsonValue.Create(milliseconds));
        }
    }

    private void Set(bool isMet, JsonValue? current)
    {
        lock (_lock)
        {
            _isMet = isMet;
            _current = current;
        }
    }
}
