using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>
/// TP-Link's local protocol: over TCP, a length of four bytes in big-endian order, then that many bytes of enciphered
/// JSON, <c>{"module":{"method":{arguments}}}</c>. One TCP connection a call, because some devices close it after the answer.
/// </summary>
internal sealed class TpLinkConnection(IPEndPoint device, TimeSpan timeout)
{
    // The longest answers, of power strips about all their sockets, have a few kilobytes. The length comes from the
    // network and must not decide how much memory is taken.
    private const uint LongestAnswer = 64 * 1024;

    /// <summary>Calls a method for its effect.</summary>
    /// <returns>Whether the device did it.</returns>
    /// <exception cref="DeviceException">The device is not reachable, or does not speak the protocol.</exception>
    public Task<bool> CallAsync(string module, string method, JsonObject arguments, CancellationToken cancellationToken) =>
        CallAsync(module, method, arguments, result => result is not null, cancellationToken);

    /// <summary>Calls a method for its result.</summary>
    /// <param name="read">Reads the result; it is null if the device answers with an error.</param>
    /// <exception cref="DeviceException">The device is not reachable, or does not speak the protocol.</exception>
    public Task<T> CallAsync<T>(string module, string method, JsonObject arguments, Func<JsonElement?, T> read, CancellationToken cancellationToken)
    {
        string call = new JsonObject { [module] = new JsonObject { [method] = arguments } }.ToJsonString();
        return Exchange.WithAsync(device, timeout, async token => read(Result(await AskAsync(call, token), module, method)), cancellationToken);
    }

    private async Task<JsonElement> AskAsync(string call, CancellationToken cancellationToken)
    {
        using var client = new TcpClient(device.AddressFamily);
        await client.ConnectAsync(device, cancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Frame(call), cancellationToken);

        byte[] length = new byte[sizeof(uint)];
        await stream.ReadExactlyAsync(length, cancellationToken);
        byte[] answer = new byte[CheckedLength(BinaryPrimitives.ReadUInt32BigEndian(length))];
        await stream.ReadExactlyAsync(answer, cancellationToken);
        return JsonElement.Parse(TpLinkCipher.Decrypt(answer));
    }

    private static byte[] Frame(string call)
    {
        byte[] cipher = TpLinkCipher.Encrypt(Encoding.UTF8.GetBytes(call));
        byte[] frame = new byte[sizeof(uint) + cipher.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame, (uint)cipher.Length);
        cipher.CopyTo(frame, sizeof(uint));
        return frame;
    }

    private uint CheckedLength(uint length) => length is > 0 and <= LongestAnswer
        ? length
        : throw new DeviceException(FormattableString.Invariant(
            $"{device} announces an answer of {length} bytes, where 1 to {LongestAnswer} are possible: it does not speak TP-Link's protocol."));

    // An unknown module has its error in the module's place, a failed method in its result.
    private static JsonElement? Result(JsonElement answer, string module, string method) =>
        answer.GetProperty(module).TryGetProperty(method, out JsonElement result) && result.GetProperty("err_code").GetInt32() == 0
            ? result
            : null;
}
