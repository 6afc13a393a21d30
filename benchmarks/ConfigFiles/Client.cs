using System.Net;
using System.Net.Sockets;

namespace Patchbay.Benchmarks.ConfigFiles;

/// <summary>A client as the PBX has it: it connects, sends, and reads to the end.</summary>
internal static class Client
{
    public static async Task<int> AskAsync(IPEndPoint daemon, ReadOnlyMemory<byte> request)
    {
        using var socket = new Socket(daemon.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(daemon);
        await socket.SendAsync(request);
        byte[] buffer = new byte[64 * 1024];
        int sum = 0;
        while (await socket.ReceiveAsync(buffer) is > 0 and int count)
        {
            sum += count;
        }

        return sum;
    }
}
