using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>A relay or smart plug with Tasmota firmware.</summary>
/// <remarks>Speaks Tasmota's web requests, https://tasmota.github.io/docs/Commands/#with-web-requests.</remarks>
[Device("relay", DisplayName = "Tasmota relay", Rule = RulePrompt.Standard)]
public sealed class Relay(RelayOptions options, HttpClient http)
{
    private readonly IPEndPoint _device = new(options.Ip, options.Port);

    /// <summary>Switches the relay.</summary>
    /// <param name="on">Whether it is to be on.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether the relay says that it did it.</returns>
    /// <exception cref="DeviceException">The relay is not reachable, or is no Tasmota device.</exception>
    public Task<bool> Send(bool on, CancellationToken cancellationToken) =>
        Exchange.WithAsync(_device, options.Timeout, token => SwitchAsync(on ? "On" : "Off", token), cancellationToken);

    private async Task<bool> SwitchAsync(string state, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.GetAsync($"http://{_device}/cm?cmnd=Power%20{state}", cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return false;
        }

        // A refusal is also a success to HTTP: {"Command":"Unknown"}, {"WARNING":"Need user=<username>&password=<password>"}.
        JsonElement reply = await response.Content.ReadFromJsonAsync(SmartHomeJson.Default.JsonElement, cancellationToken);
        return reply.TryGetProperty("POWER", out JsonElement power) && state.Equals(power.GetString(), StringComparison.OrdinalIgnoreCase);
    }
}
