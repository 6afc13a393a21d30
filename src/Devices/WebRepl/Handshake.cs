using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using Patchbay.Devices.Transport.Requests;

namespace Patchbay.Devices.WebRepl;

/// <summary>Opens a WebSocket. Clients send a key and little else: no version, and no random one, so the framework would refuse them.</summary>
internal static class Handshake
{
    private const int MaxSize = 8 * 1024;

    public static async ValueTask<bool> DoAsync(IDuplexPipe transport, CancellationToken cancellationToken)
    {
        string? key = await ReadKeyAsync(transport.Input, cancellationToken).ConfigureAwait(false);
        string answer = key is null
            ? "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {Accept(key)}\r\n\r\n";
        await transport.Output.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken).ConfigureAwait(false);
        return key is not null;
    }

    private static async ValueTask<string?> ReadKeyAsync(PipeReader input, CancellationToken cancellationToken)
    {
        using var lines = new LineReader(input, MaxSize);
        bool complete = await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
        bool isGet = lines.Line.StartsWith("GET "u8);
        string? key = null;
        while (complete && !IsEmpty(lines.Line))
        {
            complete = await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
            key ??= Key(lines.Line);
        }

        return isGet && complete && !lines.IsTooLong ? key : null;
    }

    private static string? Key(ReadOnlySpan<byte> header)
    {
        int colon = header.IndexOf((byte)':');
        string value = colon > 0 && Ascii.EqualsIgnoreCase(header[..colon], "Sec-WebSocket-Key"u8) ? Encoding.Latin1.GetString(header[(colon + 1)..]).Trim() : "";
        return value.Length > 0 ? value : null;
    }

    // That is how a server proves that it has understood (RFC 6455); it protects nothing.
    private static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.Latin1.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));

    private static bool IsEmpty(ReadOnlySpan<byte> line) => line.TrimEnd("\r\n"u8).IsEmpty;
}
