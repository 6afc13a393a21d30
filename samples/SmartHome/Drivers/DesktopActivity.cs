using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>Whether somebody is at a Linux computer that runs the desktop integration.</summary>
[Sensor("desktop", DisplayName = "Computer activity", Rule = RulePrompt.Standard)]
public sealed class DesktopActivity(DesktopActivityOptions options, HttpClient http, TimeProvider clock)
{
    private readonly HttpDevice _desktop = new(new IPEndPoint(options.Ip, options.Port).ToString(), options.Timeout, http);
    private readonly DesktopState _state = new(options.Mode);
    private volatile Validity? _validity;
    private volatile string? _stranger;

    /// <summary>Asks the computer.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>
    /// Whether the screens are on, or keyboard or mouse were used within the last minute. While the computer does not answer, or tells of another state, what it said
    /// last; false if it never said anything.
    /// </returns>
    /// <exception cref="DeviceException">Something else than the desktop integration answered, now or earlier. It is not asked again.</exception>
    public async Task<bool?> ConditionMet(CancellationToken cancellationToken)
    {
        await UpdateAsync(cancellationToken);
        return _state.IsMet;
    }

    /// <summary>Asks the computer.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Its address, and what it said last: <c>On</c> or <c>Off</c>, or the milliseconds since the last use.</returns>
    /// <exception cref="DeviceException">As for <see cref="ConditionMet"/>.</exception>
    public async Task<JsonObject> Read(CancellationToken cancellationToken)
    {
        await UpdateAsync(cancellationToken);
        return new() { ["uri"] = _desktop.Address, ["current"] = _state.Current };
    }

    /// <summary>Makes the sensor behave as if the screens had just been turned on, or a key pressed. It lasts until the computer is asked again.</summary>
    /// <returns>True.</returns>
    public bool Trigger()
    {
        _state.Trigger();
        _validity = new(clock.GetTimestamp(), options.PollInterval);
        return true;
    }

    // Condition and reading are asked for one after the other, and are to be those of one answer.
    private async Task UpdateAsync(CancellationToken cancellationToken)
    {
        if (_stranger is { } stranger)
        {
            throw new DeviceException(stranger);
        }

        if (_validity is { } validity && clock.GetElapsedTime(validity.Since) < validity.Duration)
        {
            return;
        }

        HttpAnswer? answer = await AskAsync(cancellationToken);
        _validity = new(clock.GetTimestamp(), options.PollInterval / 2);
        if (answer is { IsOk: true })
        {
            Take(answer);
        }
    }

    private async Task<HttpAnswer?> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _desktop.GetAsync(options.Mode == DesktopMode.Screen ? "state" : "idle_time", answer => answer, cancellationToken);
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
            _state.Take(answer.Json);
        }
        catch (JsonException exception)
        {
            string stranger = $"{_desktop.Address} answered \"{answer.Excerpt}\", which is no JSON: something else than the desktop integration has its port. It is not asked again.";
            _stranger = stranger;
            throw new DeviceException(stranger, exception);
        }
    }

    private sealed record Validity(long Since, TimeSpan Duration);
}
