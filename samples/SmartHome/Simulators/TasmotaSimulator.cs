using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SmartHome.Drivers;

namespace SmartHome.Simulators;

/// <summary>A relay with Tasmota firmware, as far as the command <c>Power</c> goes.</summary>
internal sealed class TasmotaSimulator : HttpSimulator
{
    private volatile bool _isOn;

    public bool IsOn => _isOn;

    /// <summary>Somebody presses its button.</summary>
    public void Press() => _isOn = !_isOn;

    protected override void Map(WebApplication server) => server.MapGet("/cm", AnswerAsync);

    private Task AnswerAsync(HttpContext context)
    {
        string[] command = context.Request.Query["cmnd"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return context.Response.WriteAsJsonAsync(Execute(command), SmartHomeJson.Default.JsonObject, cancellationToken: context.RequestAborted);
    }

    // A command is a name and a value; names and values are case-insensitive, and without a value it is a question.
    private JsonObject Execute(string[] command)
    {
        if (command is not ([_] or [_, _]) || !command[0].Equals("power", StringComparison.OrdinalIgnoreCase))
        {
            return Answer("Command", "Unknown");
        }

        switch (command.ElementAtOrDefault(1)?.ToUpperInvariant())
        {
            case "ON" or "1" or "TRUE":
                Switch(on: true);
                break;
            case "OFF" or "0" or "FALSE":
                Switch(on: false);
                break;
            case "TOGGLE" or "2":
                Switch(!_isOn);
                break;
        }

        return Answer("POWER", _isOn ? "ON" : "OFF");
    }

    private void Switch(bool on)
    {
        _isOn = on;
        Record.Add(on ? "on" : "off");
    }

    private static JsonObject Answer(string name, string value) => new() { [name] = value };
}
