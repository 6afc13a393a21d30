using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>Whether somebody is at a Linux computer that runs the desktop integration.</summary>
[Sensor("desktop", DisplayName = "Computer activity", Rule = RulePrompt.Standard)]
public sealed class DesktopActivity(DesktopActivityOptions options, HttpClient http, TimeProvider clock)
{
    private const double LongestPause = 60_000; // ms

    private readonly HttpDevice _desktop = new(new IPEndPoint(options.Ip, options.Port).ToString(), options.Timeout, http);
    private readonly Lock _lock = new();
    private JsonValue? _current;
    private bool _isMet;
    private long? _triggered;
    private string? _stranger;

    /// <summary>Asks the computer.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>
    /// Whether the screens are on, or keyboard or mouse were used within the last minute. While the computer does not answer, or tells of another state, what it said
    /// last; false if it never said anything.
    /// </returns>
    /// <exception cref="DeviceException">Something else than the desktop integration answered, now or earlier. It is not asked again.</exception>
    public async Task<bool?> ConditionMet(CancellationToken cancellationToken)
    {
        if (!IsTriggered() && await AskAsync(cancellationToken) is { } answer)
        {
            Take(answer);
        }

        lock (_lock)
        {
            return _isMet;
        }
    }

    /// <summary>Makes the sensor behave as if the screens had just been turned on, or a key pressed. It lasts until the computer is asked again.</summary>
    /// <returns>True.</returns>
    public bool Trigger()
    {
        lock (_lock)
        {
            _triggered = clock.GetTimestamp();
            _isMet = true;
            _current = options.Mode == DesktopMode.Screen ? JsonValue.Create("On") : JsonValue.Create(0);
            return true;
        }
    }

    /// <summary>Gets what the computer said last.</summary>
    /// <returns>Its address; <c>On</c> or <c>Off</c>, or the milliseconds since the last use.</returns>
    public JsonObject Read()
    {
        lock (_lock)
        {
            return new() { ["uri"] = _desktop.Address, ["current"] = _current?.DeepClone() };
        }
    }

    // Without that, what is asked next would undo a trigger before anybody has seen it.
    private bool IsTriggered()
    {
        lock (_lock)
        {
            return _triggered is { } time && clock.GetElapsedTime(time) < options.PollInterval;
        }
    }

    private async Task<HttpAnswer?> AskAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _stranger) is { } stranger)
        {
            throw new DeviceException(stranger);
        }

        try
        {
            HttpAnswer answer = await _desktop.GetAsync(options.Mode == DesktopMode.Screen ? "state" : "idle_time", answer => answer, cancellationToken);
            return answer.IsOk ? answer : null;
        }
        catch (DeviceException)
        {
            return null; // The computer may be turned off or asleep: that is no trouble of the sensor's.
        }
    }

    private void Take(HttpAnswer answer)
    {
        try
        {
            JsonElement json = answer.Json;
            if (json.ValueKind != JsonValueKind.Object)
            {
                return;
            }

            if (options.Mode == DesktopMode.Screen)
            {
                TakeState(json);
            }
            else
            {
                TakeIdleTime(json);
            }
        }
        catch (JsonException exception)
        {
            _stranger = $"{_desktop.Address} answered \"{answer.Excerpt}\", which is no JSON: something else than the desktop integration has its port. It is not asked again.";
            throw new DeviceException(_stranger, exception);
        }
    }

    // At the lock screen, or in standby, there are other states, which say nothing.
    private void TakeState(JsonElement json)
    {
        if (json.TryGetProperty("state", out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is "On" or "Off")
        {
            lock (_lock)
            {
                _current = JsonValue.Create(value.GetString());
                _isMet = value.ValueEquals("On");
            }
        }
    }

    private void TakeIdleTime(JsonElement json)
    {
        if (json.TryGetProperty("idle_time", out JsonElement value)
            && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double milliseconds) && double.IsFinite(milliseconds))
        {
            lock (_lock)
            {
                _current = JsonValue.Create(milliseconds);
                _isMet = milliseconds <= LongestPause;
            }
        }
    }
}
