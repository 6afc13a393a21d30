using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SmartHome.Drivers;

namespace SmartHome.Simulators;

/// <summary>A Linux computer with the desktop integration: its screens can be asked for and switched, and it tells when somebody last used it.</summary>
/// <param name="clock">Measures how long nobody has used it.</param>
internal sealed class DesktopSimulator(TimeProvider clock) : HttpSimulator
{
    private static readonly TimeSpan Busy = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private long? _lastUse;
    private string _state = "On";

    /// <summary>What the screens are: <c>On</c>, <c>Off</c>, or what a lock screen makes of it.</summary>
    public string State
    {
        get
        {
            lock (_lock)
            {
                return _state;
            }
        }

        set
        {
            lock (_lock)
            {
                _state = value;
            }
        }
    }

    /// <summary>How long nobody has used it; an hour if nobody ever did.</summary>
    private TimeSpan Idle
    {
        get
        {
            lock (_lock)
            {
                return _lastUse is { } last ? clock.GetElapsedTime(last) : TimeSpan.FromHours(1);
            }
        }
    }

    /// <summary>Somebody presses a key, which also turns the screens on.</summary>
    public void Use()
    {
        lock (_lock)
        {
            _lastUse = clock.GetTimestamp();
            _state = "On";
        }
    }

    protected override void Map(WebApplication server)
    {
        server.MapGet("/state", context => AnswerAsync(context, "state", State));
        server.MapGet("/idle_time", context => AnswerAsync(context, "idle_time", Idle.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture)));
        server.MapGet("/on", context => SwitchAsync(context, on: true));
        server.MapGet("/off", context => SwitchAsync(context, on: false));
    }

    // Nobody's screens are turned off under their eyes.
    private Task SwitchAsync(HttpContext context, bool on)
    {
        if (!on && Idle < Busy)
        {
            Record.Add("off, refused");
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        State = on ? "On" : "Off";
        Record.Add(on ? "on" : "off");
        return AnswerAsync(context, "state", State);
    }

    private static Task AnswerAsync(HttpContext context, string name, string value) =>
        context.Response.WriteAsJsonAsync(new JsonObject { [name] = value }, SmartHomeJson.Default.JsonObject, cancellationToken: context.RequestAborted);
}
