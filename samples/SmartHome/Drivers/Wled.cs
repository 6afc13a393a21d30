using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>An addressable LED strip behind a WLED controller.</summary>
/// <remarks>Speaks WLED's JSON API, https://kno.wled.ge/interfaces/json-api/.</remarks>
[Device("wled", DisplayName = "WLED", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)]
public sealed class Wled(WledOptions options, HttpClient http)
{
    private readonly HttpDevice _controller = new(new IPEndPoint(options.Ip, options.Port).ToString(), options.Timeout, http);

    /// <summary>Turns the strip on or off.</summary>
    /// <param name="on">Whether the strip is to be on.</param>
    /// <param name="brightness">The brightness from 1 to 255; when turned off, the one to come back with.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether the controller accepted it.</returns>
    /// <exception cref="DeviceException">The controller is not reachable.</exception>
    public Task<bool> Send(bool on, int brightness, CancellationToken cancellationToken) => _controller.PostAsync(
        "json/state",
        new JsonObject { ["on"] = on, ["bri"] = brightness },
        answer => answer.IsOk && !IsRefusal(answer.Object, on),
        cancellationToken);

    // The status decides, as for other clients; only a controller that says itself that it did something else is not believed.
    private static bool IsRefusal(JsonElement? answer, bool on) => answer is { } json
        && (json.TryGetProperty("error", out _)
            || (json.TryGetProperty("success", out JsonElement success) && success.ValueKind == JsonValueKind.False)
            || (json.TryGetProperty("on", out JsonElement state) && state.ValueKind == (on ? JsonValueKind.False : JsonValueKind.True)));
}
