using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Samples.Shared;
using SmartHome.Drivers;

namespace SmartHome.Simulators;

/// <summary>The transport of TP-Link's local protocol as a device has it: frames of a length and that many enciphered bytes.</summary>
internal sealed class TpLinkListener : IAsyncDisposable
{
    private const int LongestRequest = 16 * 1024;
    private readonly Func<byte[], byte[]?> _answer;
    private readonly LoopbackListener _listener;

    /// <param name="answer">Answers a request; null to close the connection.</param>
    public TpLinkListener(Func<byte[], byte[]?> answer)
    {
        _answer = answer;
        _listener = new LoopbackListener(ServeAsync, oneAtATime: true);
    }

    public IPEndPoint EndPoint => _listener.EndPoint;

    public void Start() => _listener.Start();

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        byte[] header = new byte[sizeof(int)];
        while (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken) == header.Length)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(header);
            if (length is <= 0 or > LongestRequest)
            {
                return;
            }

            byte[] request = new byte[length];
            await stream.ReadExactlyAsync(request, cancellationToken);
            if (Answer(request) is not { } reply)
            {
                return;
            }

            BinaryPrimitives.WriteInt32BigEndian(header, reply.Length);
            await stream.WriteAsync((byte[])[.. header, .. reply], cancellationToken);
        }
    }

    // To something else than a call, a device closes the connection.
    private byte[]? Answer(byte[] request)
    {
        try
        {
            return _answer(TpLinkCipher.Decrypt(request)) is { } answer ? TpLinkCipher.Encrypt(answer) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
