using System.Net;
using System.Net.Http.Json;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>An addressable LED strip behind a WLED controller.</summary>
/// <remarks>Speaks WLED's JSON API, https://kno.wled.ge/interfaces/json-api/.</remarks>
[Device("wled", DisplayName = "WLED", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)]
public sealed class Wled(WledOptions options, HttpClient http)
{
    private readonly IPEndPoint _device = new(options.Ip, options.Port);

    /// <summary>Turns the strip on or off.</summary>
    /// <param name="on">Whether it is to be on.</param>
    /// <param name="brightness">The brightness from 1 to 255; when turned off, the one to come back with.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether the controller accepted it.</returns>
    /// <exception cref="DeviceException">The controller is not reachable, or is no WLED.</exception>
    public Task<bool> Send(bool on, int brightness, CancellationToken cancellationToken) =>
        Exchange.WithAsync(_device, options.Timeout, token => PostStateAsync(on, brightness, token), cancellationToken);

    private async Task<bool> PostStateAsync(bool on, int brightness, CancellationToken cancellationToken)
    {
        // Text, because JsonContent is sent in chunks without a Content-Length, which the controller's web server cannot read.
        string state = new JsonObject { ["on"] = on, ["bri"] = brightness }.ToJsonString();
        using var content = new StringContent(state, Encoding.UTF8, MediaTypeNames.Application.Json);
        using HttpResponseMessage response = await http.PostAsync($"http://{_device}/json/state", content, cancellationToken);
        return response.IsSuccessStatusCode
            && Confirms(await response.Content.ReadFromJsonAsync(SmartHomeJson.Default.JsonElement, cancellationToken), on);
    }

    // {"success":true} normally; the whole state from controllers that are set to be verbose, and from older ones.
    private static bool Confirms(JsonElement reply, bool on) =>
        reply.TryGetProperty("success", out JsonElement success)
            ? success.GetBoolean()
            : reply.TryGetProperty("on", out JsonElement isOn) && isOn.GetBoolean() == on;
}
