using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Patchbay.Devices.Transport.Connections;

/// <summary>The time that a client has to send something. It is over at once when the server stops.</summary>
internal sealed class RequestDeadline : IDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly CancellationTokenRegistration _stop;

    public RequestDeadline(ConnectionContext connection, TimeSpan time, TimeProvider clock)
    {
        _end = new CancellationTokenSource(time, clock);
        _stop = connection.Features.Get<IConnectionLifetimeNotificationFeature>() is { } lifetime
            ? lifetime.ConnectionClosedRequested.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), _end)
            : default;
    }

    public CancellationToken Token => _end.Token;

    /// <summary>Begins the time anew, as the client has sent something.</summary>
    public void Renew(TimeSpan time) => _end.CancelAfter(time);

    public void Dispose()
    {
        _stop.Dispose();
        _end.Dispose();
    }
}
