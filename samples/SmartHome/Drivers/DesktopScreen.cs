using System.Net;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>The screens of a Linux computer that runs the desktop integration.</summary>
[Device("desktop", DisplayName = "Computer screen", Rule = RulePrompt.Standard)]
public sealed class DesktopScreen(DesktopScreenOptions options, HttpClient http)
{
    private readonly HttpDevice _desktop = new(new IPEndPoint(options.Ip, options.Port).ToString(), options.Timeout, http);

    /// <summary>Turns the screens on or off.</summary>
    /// <param name="on">Whether they are to be on.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>True: the computer did it, or leaves its screens on because somebody works at it, which is as good.</returns>
    /// <exception cref="DeviceException">The computer is not reachable, or something else than the desktop integration answers.</exception>
    public Task<bool> Send(bool on, CancellationToken cancellationToken) => _desktop.GetAsync(
        on ? "on" : "off",
        answer => answer.IsOk || (!on && answer.Status == HttpStatusCode.ServiceUnavailable)
            ? true
            : throw new DeviceException(FormattableString.Invariant(
                $"{_desktop.Address} answered with the status {(int)answer.Status}, which the desktop integration does not do: something else has its port.")),
        cancellationToken);

    /// <summary>Gets the requests that turn the screens on and off.</summary>
    /// <returns>The address and the two paths.</returns>
    public JsonObject Read() => new() { ["uri"] = _desktop.Address, ["on_path"] = "on", ["off_path"] = "off" };
}
