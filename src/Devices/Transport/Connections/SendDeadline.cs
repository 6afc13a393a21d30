using Microsoft.AspNetCore.Connections;

namespace Patchbay.Devices.Transport.Connections;

/// <summary>The time that a client has to take what is sent to it. Then the connection is aborted, even if only its last bytes wait for the client.</summary>
internal sealed class SendDeadline : IDisposable
{
    private readonly ITimer _timer;

    public SendDeadline(ConnectionContext connection, TimeSpan time, TimeProvider clock) =>
        _timer = clock.CreateTimer(
            static connection => ((ConnectionContext)connection!).Abort(new ConnectionAbortedException("The client does not take its answer.")),
            connection,
            time,
            Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer.Dispose();
}
