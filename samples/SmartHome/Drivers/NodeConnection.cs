using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace SmartHome.Drivers;

/// <summary>The raw transport of a node's API: a line of JSON there, one JSON value back, one connection a call.</summary>
internal static class NodeConnection
{
    private const int LongestAnswer = 1000; // Of the calls that a rule may make, none is answered by more.

    /// <exception cref="SocketException">The node is not reachable.</exception>
    /// <exception cref="JsonException">What it answers is not one JSON value within 1000 bytes.</exception>
    public static async Task<JsonElement> CallAsync(IPEndPoint node, JsonElement call, CancellationToken cancellationToken)
    {
        using var client = new TcpClient(node.AddressFamily);
        await client.ConnectAsync(node, cancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(call.GetRawText() + "\n"), cancellationToken);

        byte[] answer = new byte[LongestAnswer];
        int length = 0;
        while (length < answer.Length && await stream.ReadAsync(answer.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
            if (TryParse(answer.AsSpan(0, length)) is { } json)
            {
                return json; // Whole, so there is no need to wait until the node closes the connection.
            }
        }

        return JsonElement.Parse(answer.AsSpan(0, length));
    }

    private static JsonElement? TryParse(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
