using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SmartHome.Drivers;

namespace SmartHome.Simulators;

/// <summary>
/// A WLED controller's JSON API, as far as on, off and brightness go. It is as particular as the firmware: a body needs a
/// Content-Length and has to be a JSON object.
/// </summary>
internal sealed class WledSimulator : HttpSimulator
{
    private const int ErrorJson = 9;
    private int _changes;

    public WledState State { get; } = new();

    /// <summary>The number of requested changes.</summary>
    public int Changes => Volatile.Read(ref _changes);

    protected override void Map(WebApplication server)
    {
        server.MapGet("/json/state", (HttpContext context) => AnswerAsync(context, Describe()));
        server.MapGet("/json/info", (HttpContext context) => AnswerAsync(
            context,
            new()
            {
                ["ver"] = "0.15.0",
                ["vid"] = 2410140,
                ["leds"] = new JsonObject { ["count"] = 30, ["rgbw"] = false },
                ["name"] = "WLED simulator",
                ["brand"] = "WLED",
            }));
        server.MapPost("/json/state", PostStateAsync);
    }

    private async Task PostStateAsync(HttpContext context)
    {
        Interlocked.Increment(ref _changes);
        if (await ReadObjectAsync(context.Request) is not { } change)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await AnswerAsync(context, new() { ["error"] = ErrorJson });
            return;
        }

        State.Apply(change);
        (bool on, int bri) = State.Read();
        Record.Add(SimulatorRecord.Light(on, bri));
        bool verbose = change.TryGetProperty("v", out JsonElement v) && v.ValueKind == JsonValueKind.True;
        await AnswerAsync(context, verbose ? Describe() : new() { ["success"] = true });
    }

    private static async Task<JsonElement?> ReadObjectAsync(HttpRequest request)
    {
        if (request.ContentLength is null or 0)
        {
            return null;
        }

        try
        {
            JsonElement body = await JsonSerializer.DeserializeAsync(request.Body, SmartHomeJson.Default.JsonElement, request.HttpContext.RequestAborted);
            return body.ValueKind == JsonValueKind.Object ? body : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private JsonObject Describe()
    {
        (bool on, int bri) = State.Read();
        return new() { ["on"] = on, ["bri"] = bri, ["transition"] = 7, ["ps"] = -1, ["pl"] = -1, ["mainseg"] = 0 };
    }

    private static Task AnswerAsync(HttpContext context, JsonObject answer) =>
        context.Response.WriteAsJsonAsync(answer, SmartHomeJson.Default.JsonObject, cancellationToken: context.RequestAborted);
}
