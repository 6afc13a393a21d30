using System.Net;
using System.Net.Sockets;

namespace SmartHome.Tests.Devices;

/// <summary>Takes one connection, reads what comes first, and sends the pieces of an answer one by one; without an answer it stays silent.</summary>
internal sealed class ScriptedDevice : IAsyncDisposable
{
    // Longer than any test needs: a test that waits in vain has to fail, not to hang.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new(Patience);
    private readonly TaskCompletionSource<byte[]> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _serving;

    public ScriptedDevice(params byte[][] answer)
    {
        _listener.Start();
        _serving = ServeAsync(answer);
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Ends with the first bytes that the driver sent.</summary>
    public Task<byte[]> Asked => _asked.Task.WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(byte[][] answer)
    {
        try
        {
            using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
            client.NoDelay = true;
            byte[] request = new byte[4096];
            int length = await client.GetStream().ReadAsync(request, _stop.Token);
            _asked.SetResult(request[..length]);
            foreach (byte[] piece in answer)
            {
                await client.GetStream().WriteAsync(piece, _stop.Token);
                await Task.Delay(1, _stop.Token); // So that the pieces are sent, and mostly read, one by one.
            }

            if (answer.Length == 0)
            {
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The test is over, or the driver had enough.
        }
    }
}
