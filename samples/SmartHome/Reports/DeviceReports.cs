using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Samples.Shared;
using SmartHome.Drivers;
using SmartHome.Instances;

namespace SmartHome.Reports;

/// <summary>
/// Asks devices how they are, each in its own protocol, so that the program shows what a device did and not what it was
/// told. The contract has no such question, so this knows the types.
/// </summary>
internal sealed class DeviceReports(HttpClient http)
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    /// <returns>The report; null for types that cannot be asked.</returns>
    /// <exception cref="DeviceException">The device does not answer, or not as it should.</exception>
    public async Task<DeviceReport?> ReadAsync(Instance instance, CancellationToken cancellationToken) => instance["_type"] switch
    {
        "wled" => await AskAsync(instance, "json/state", Wled, cancellationToken),
        "tasmota-relay" => await AskAsync(instance, "cm?cmnd=Power", Tasmota, cancellationToken),
        "bulb" or "dimmer" => await AskTpLinkAsync(instance, cancellationToken),
        _ => null,
    };

    private Task<DeviceReport> AskAsync(Instance instance, string question, Func<JsonElement, DeviceReport> read, CancellationToken cancellationToken)
    {
        IPEndPoint device = EndPoint(instance, 80);
        return Exchange.WithAsync(
            device,
            Timeout(instance),
            async token => read(await http.GetFromJsonAsync($"http://{device}/{question}", SmartHomeJson.Default.JsonElement, token)),
            cancellationToken);
    }

    private static Task<DeviceReport> AskTpLinkAsync(Instance instance, CancellationToken cancellationToken) =>
        new TpLinkConnection(EndPoint(instance, 9999), Timeout(instance)).CallAsync("system", "get_sysinfo", [], info => TpLink(info!.Value), cancellationToken);

    private static DeviceReport Wled(JsonElement state) => new(state.GetProperty("on").GetBoolean(), state.GetProperty("bri").GetInt32());

    private static DeviceReport Tasmota(JsonElement state) =>
        new("ON".Equals(state.GetProperty("POWER").GetString(), StringComparison.OrdinalIgnoreCase), Brightness: null);

    // A bulb has no relay, and keeps the brightness elsewhere while it is off.
    private static DeviceReport TpLink(JsonElement info) =>
        info.TryGetProperty("relay_state", out JsonElement relay) ? new(relay.GetInt32() == 1, info.GetProperty("brightness").GetInt32())
        : info.GetProperty("light_state") is var light && light.GetProperty("on_off").GetInt32() == 1 ? new(On: true, light.GetProperty("brightness").GetInt32())
        : new(On: false, light.GetProperty("dft_on_state").GetProperty("brightness").GetInt32());

    // The options have been checked by now, so what cannot be read is not there.
    private static IPEndPoint EndPoint(Instance instance, int defaultPort) => new(
        IPAddress.Parse(instance["ip"]!),
        int.TryParse(instance["port"], CultureInfo.InvariantCulture, out int port) ? port : defaultPort);

    private static TimeSpan Timeout(Instance instance) =>
        TimeSpan.TryParse(instance["timeout"], CultureInfo.InvariantCulture, out TimeSpan timeout) ? timeout : DefaultTimeout;
}
