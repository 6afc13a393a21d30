using System.Buffers;
using System.Net.Sockets;
using System.Text;

namespace Patchbay.Benchmarks.Nodes.Runs;

/// <summary>A client as the originals are: a connection for each request, read to its end.</summary>
internal static class Client
{
    private const int Piece = 64 * 1024;

    public static byte[] Line(params string[] call) => Encoding.UTF8.GetBytes($"[{string.Join(',', call.Select(word => $"\"{word}\""))}]\n");

    public static byte[] Get(string target) => Encoding.UTF8.GetBytes($"GET {target} HTTP/1.1\r\nHost: node\r\nConnection: close\r\n\r\n");

    /// <summary>Sends a request.</summary>
    /// <returns>How many bytes were answered.</returns>
    public static async Task<long> AskAsync(IPEndPoint address, byte[] request, Stream? answer = null)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address);
        await socket.SendAsync(request);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            long total = 0;
            while (await socket.ReceiveAsync(buffer) is > 0 and var count)
            {
                total += count;
                if (answer is not null)
                {
                    await answer.WriteAsync(buffer.AsMemory(0, count));
                }
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Sends requests in turn, so many a second, each at its time whether those before are answered or not.</summary>
    public static async Task<Latencies> LoadAsync(IPEndPoint address, IReadOnlyList<byte[]> requests, int rate, TimeSpan duration)
    {
        int count = (int)(rate * duration.TotalSeconds);
        var running = new Task<double>[count];
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            TimeSpan due = TimeSpan.FromSeconds((double)i / rate);
            while (Stopwatch.GetElapsedTime(start) is var elapsed && elapsed < due)
            {
                Thread.Sleep(due - elapsed);
            }

            byte[] request = requests[i % requests.Count];
            running[i] = Task.Run(() => TimeAsync(address, request));
        }

        return Latencies.Of(await Task.WhenAll(running));
    }

    private static async Task<double> TimeAsync(IPEndPoint address, byte[] request)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return await AskAsync(address, request) > 0 ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : double.PositiveInfinity;
        }
        catch (SocketException)
        {
            return double.PositiveInfinity;
        }
    }
}
