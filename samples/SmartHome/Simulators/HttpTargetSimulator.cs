using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SmartHome.Simulators;

/// <summary>A device that is switched by requests of two addresses, as makers of all sorts have built it. It records every request.</summary>
/// <param name="onPath">The path that turns it on.</param>
/// <param name="offPath">The path that turns it off.</param>
internal sealed class HttpTargetSimulator(string onPath = "/on", string offPath = "/off") : HttpSimulator
{
    private volatile bool _isOn;

    public bool IsOn => _isOn;

    public override IReadOnlyDictionary<string, string?> Options => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["uri"] = $"http://{EndPoint}",
        ["on_path"] = onPath,
        ["off_path"] = offPath,
    };

    protected override void Map(WebApplication server) => server.MapFallback(context =>
    {
        string request = context.Request.Path + context.Request.QueryString;
        Record.Add($"{context.Request.Method} {request}");
        if (context.Request.Method != HttpMethods.Get || (request != onPath && request != offPath))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        _isOn = request == onPath;
        return context.Response.WriteAsync("OK", context.RequestAborted);
    });
}
