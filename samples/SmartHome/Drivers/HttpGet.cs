using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>Any device with a web server that is switched by two addresses.</summary>
[Device("http-get", DisplayName = "HTTP GET", Rule = RulePrompt.Standard)]
public sealed class HttpGet(HttpGetOptions options, HttpClient http)
{
    private readonly HttpDevice _device = new(options.Address, options.Timeout, http);

    /// <summary>Requests the address that switches the device.</summary>
    /// <param name="on">Whether the device is to be on.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether the device answered with the status 200.</returns>
    /// <exception cref="DeviceException">The device is not reachable.</exception>
    public Task<bool> Send(bool on, CancellationToken cancellationToken)
    {
        string path = on ? options.OnPath : options.OffPath;
        return _device.GetAsync(path.StartsWith('/') ? path[1..] : path, answer => answer.IsOk, cancellationToken);
    }
}
