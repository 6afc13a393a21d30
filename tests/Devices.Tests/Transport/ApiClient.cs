using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>A client as the originals are: it connects, sends, and reads to the end of the stream.</summary>
internal sealed class ApiClient(Socket socket) : IDisposable
{
    // Only so that a test that fails ends.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<ApiClient> ConnectAsync(IPEndPoint endpoint)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(endpoint);
        return new ApiClient(socket);
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends bytes. A server that has already answered and closed is no error.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            while (!bytes.IsEmpty)
            {
                bytes = bytes[await socket.SendAsync(bytes)..];
            }
        }
        catch (SocketException)
        {
            // What it answered is what is looked at.
        }
    }

    public void EndSending()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // It has closed.
        }
    }

    /// <summary>Reads some bytes; none at the end of the stream.</summary>
    public async Task<byte[]> ReadAsync(int count)
    {
        byte[] buffer = new byte[count];
        using var end = new CancellationTokenSource(Patience);
        try
        {
            return buffer[..await socket.ReceiveAsync(buffer, end.Token)];
        }
        catch (SocketException)
        {
            return [];
        }
    }

    public async Task<byte[]> ReadBytesToEndAsync()
    {
        var all = new MemoryStream();
        byte[] piece;
        do
        {
            piece = await ReadAsync(64 * 1024);
            all.Write(piece);
        }
        while (piece.Length > 0);

        return all.ToArray();
    }

    public async Task<string> ReadToEndAsync() => Encoding.Latin1.GetString(await ReadBytesToEndAsync());

    /// <summary>Leaves with a reset, as a program that is killed with data unread.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    public void Dispose() => socket.Dispose();
}
