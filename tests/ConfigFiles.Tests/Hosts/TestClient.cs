using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Patchbay.ConfigFiles.Tests.Hosts;

/// <summary>A client of the daemon, which sends its request without a newline and without closing its side, and reads to the end.</summary>
internal sealed class TestClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public static async Task<TestClient> ConnectAsync(IPEndPoint daemon)
    {
        var client = new TestClient();
        await client._socket.ConnectAsync(daemon);
        return client;
    }

    public static Task<string> AskAsync(IPEndPoint daemon, string request) => AskAsync(daemon, Encoding.UTF8.GetBytes(request));

    public static async Task<string> AskAsync(IPEndPoint daemon, params byte[][] parts)
    {
        using TestClient client = await ConnectAsync(daemon);
        foreach (byte[] part in parts)
        {
            await client.SendAsync(part);
        }

        return await client.ReadAsync();
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _socket.SendAsync(bytes);

    public void CloseSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Goes without closing.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Close();
    }

    /// <summary>Waits for the first bytes of an answer, and leaves them where they are.</summary>
    public async Task WaitForBytesAsync() => await _socket.ReceiveAsync(new byte[1], SocketFlags.Peek);

    public async Task<string> ReadAsync()
    {
        using var read = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        while (await _socket.ReceiveAsync(buffer) is > 0 and int count)
        {
            read.Write(buffer, 0, count);
        }

        return Encoding.UTF8.GetString(read.ToArray());
    }

    /// <summary>Reads to the end, which may be a reset: a server that refuses what it has not read closes so.</summary>
    public async Task<string> ReadOrResetAsync()
    {
        try
        {
            return await ReadAsync();
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            return "";
        }
    }

    public void Dispose() => _socket.Dispose();
}
