using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>A relay or smart plug with Tasmota firmware.</summary>
/// <remarks>Speaks Tasmota's web requests, https://tasmota.github.io/docs/Commands/#with-web-requests.</remarks>
[Device("tasmota-relay", DisplayName = "Tasmota relay", Rule = RulePrompt.Standard)]
public sealed class TasmotaRelay(TasmotaRelayOptions options, HttpClient http)
{
    private const string OnPath = "cm?cmnd=Power%20On";
    private const string OffPath = "cm?cmnd=Power%20Off";

    private readonly HttpDevice _relay = new(new IPEndPoint(options.Ip, options.Port).ToString(), options.Timeout, http);

    /// <summary>Switches the relay.</summary>
    /// <param name="on">Whether it is to be on.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether the relay accepted it.</returns>
    /// <exception cref="DeviceException">The relay is not reachable.</exception>
    public Task<bool> Send(bool on, CancellationToken cancellationToken) =>
        _relay.GetAsync(on ? OnPath : OffPath, answer => answer.IsOk && !IsRefusal(answer.Object, on), cancellationToken);

    /// <summary>Asks the relay for its state: somebody may have pressed its button.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether it is on, and the requests that switch it.</returns>
    /// <exception cref="DeviceException">The relay is not reachable, or is no Tasmota device.</exception>
    public Task<JsonObject> Read(CancellationToken cancellationToken) => _relay.GetAsync(
        "cm?cmnd=Power",
        answer => new JsonObject
        {
            ["on"] = IsOn(answer.Checked(_relay.Address).Json.GetProperty("POWER").GetString()) ?? throw new FormatException("A relay is on or off."),
            ["uri"] = _relay.Address,
            ["on_path"] = OnPath,
            ["off_path"] = OffPath,
        },
        cancellationToken);

    // The status decides, as for other clients. But Tasmota refuses with the status 200, too: {"Command":"Unknown"}, {"WARNING":"Need user=<username>&password=<password>"}.
    private static bool IsRefusal(JsonElement? answer, bool on) => answer is { } json
        && (json.TryGetProperty("WARNING", out _)
            || json.TryGetProperty("Command", out _)
            || (json.TryGetProperty("POWER", out JsonElement power) && power.ValueKind == JsonValueKind.String && IsOn(power.GetString()) != on));

    private static bool? IsOn(string? power) =>
        "ON".Equals(power, StringComparison.OrdinalIgnoreCase) ? true
        : "OFF".Equals(power, StringComparison.OrdinalIgnoreCase) ? false
        : null;
}
