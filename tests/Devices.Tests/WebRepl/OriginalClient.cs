using System.Buffers.Binary;
using System.Net;
using System.Text;
using Patchbay.Devices.Tests.Transport;

namespace Patchbay.Devices.Tests.WebRepl;

/// <summary>
/// A client that sends, byte for byte, what the original's does: an incomplete handshake, unmasked frames, the request in two of them. With a mask or in fragments it sends what
/// a browser may.
/// </summary>
internal sealed class OriginalClient(ApiClient socket) : IDisposable
{
    private const int Chunk = 1024;
    private readonly Queue<byte> _received = [];

    /// <summary>Whether frames are masked.</summary>
    public bool IsMasked { get; init; }

    /// <summary>The largest frame; a message that is longer comes in fragments. 0 for no limit.</summary>
    public int FragmentSize { get; init; }

    public ApiClient Socket => socket;

    public static async Task<OriginalClient> OpenAsync(IPEndPoint endpoint, bool isMasked = false, int fragmentSize = 0)
    {
        var client = new OriginalClient(await ApiClient.ConnectAsync(endpoint)) { IsMasked = isMasked, FragmentSize = fragmentSize };
        await client.Socket.SendAsync("GET / HTTP/1.1\r\nHost: echo.websocket.org\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: foo\r\n\r\n");
        while (await client.ReadLineAsync() != "\r\n")
        {
        }

        return client;
    }

    /// <summary>Reads the prompt and sends the password. What is answered, the original does not read.</summary>
    public async Task LogInAsync(string password)
    {
        (await ReadFrameAsync()).ShouldBe((0x81, "Password: "));
        await SendAsync(Encoding.UTF8.GetBytes(password + "\r"));
    }

    /// <summary>Uploads a file.</summary>
    /// <returns>The codes of the answers: one for the request, one for the content.</returns>
    public async Task<int[]> PutAsync(string name, byte[] content)
    {
        await RequestAsync(1, name, content.Length);
        int first = await ReadCodeAsync();
        if (first != 0)
        {
            return [first];
        }

        foreach (byte[] piece in content.Chunk(Chunk))
        {
            await SendAsync(piece);
        }

        return [first, await ReadCodeAsync()];
    }

    /// <summary>Downloads a file; null if it is refused.</summary>
    public async Task<byte[]?> GetAsync(string name)
    {
        await RequestAsync(2, name, 0);
        if (await ReadCodeAsync() != 0)
        {
            return null;
        }

        var content = new MemoryStream();
        while (true)
        {
            await SendAsync([0]);
            byte[] chunk = await ReadBinaryAsync();
            int size = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
            size.ShouldBe(chunk.Length - 2);
            if (size == 0)
            {
                (await ReadCodeAsync()).ShouldBe(0);
                return content.ToArray();
            }

            content.Write(chunk.AsSpan(2));
        }
    }

    public async Task RequestAsync(byte operation, string name, long size, int? nameLength = null)
    {
        byte[] request = Request(operation, name, size, nameLength);
        await SendAsync(request[..10]);
        await SendAsync(request[10..]);
    }

    public static byte[] Request(byte operation, string name, long size, int? nameLength = null)
    {
        byte[] request = new byte[82];
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        request[0] = (byte)'W';
        request[1] = (byte)'A';
        request[2] = operation;
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(12), (uint)size);
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(16), (ushort)(nameLength ?? bytes.Length));
        bytes.AsSpan(0, Math.Min(bytes.Length, 64)).CopyTo(request.AsSpan(18));
        return request;
    }

    /// <summary>Sends a binary message.</summary>
    public async Task SendAsync(byte[] payload)
    {
        int size = FragmentSize == 0 ? Math.Max(payload.Length, 1) : FragmentSize;
        byte[][] fragments = payload.Length == 0 ? [[]] : [.. payload.Chunk(size)];
        for (int i = 0; i < fragments.Length; i++)
        {
            await Socket.SendAsync(Frame((byte)((i == 0 ? 2 : 0) | (i == fragments.Length - 1 ? 0x80 : 0)), fragments[i]));
        }
    }

    public byte[] Frame(byte first, byte[] payload)
    {
        var frame = new MemoryStream();
        byte masked = (byte)(IsMasked ? 0x80 : 0);
        frame.WriteByte(first);
        frame.Write(payload.Length < 126 ? [(byte)(masked | payload.Length)] : [(byte)(masked | 126), (byte)(payload.Length >> 8), (byte)payload.Length]);
        byte[] mask = IsMasked ? [0x12, 0x34, 0x56, 0x78] : [0, 0, 0, 0];
        frame.Write(IsMasked ? mask : []);
        frame.Write([.. payload.Select((value, i) => (byte)(value ^ mask[i % 4]))]);
        return frame.ToArray();
    }

    /// <summary>Reads the code of an answer. Texts are skipped, as the original does.</summary>
    public async Task<int> ReadCodeAsync()
    {
        byte[] answer = await ReadBinaryAsync();
        answer.Length.ShouldBe(4);
        answer[..2].ShouldBe("WB"u8.ToArray());
        return BinaryPrimitives.ReadUInt16LittleEndian(answer.AsSpan(2));
    }

    public async Task<byte[]> ReadBinaryAsync()
    {
        while (true)
        {
            (int first, string payload) = await ReadFrameAsync();
            first.ShouldNotBe(-1, "The server has closed.");
            if (first == 0x82)
            {
                return Encoding.Latin1.GetBytes(payload);
            }
        }
    }

    /// <summary>Reads a frame; -1 at the end of the stream.</summary>
    public async Task<(int First, string Payload)> ReadFrameAsync()
    {
        int first = await ReadByteAsync();
        int length = await ReadByteAsync();
        if (length == 126)
        {
            length = (await ReadByteAsync() << 8) | await ReadByteAsync();
        }

        var payload = new StringBuilder();
        while (payload.Length < length)
        {
            payload.Append((char)await ReadByteAsync());
        }

        return (first, payload.ToString());
    }

    /// <summary>Reads to the end of the stream.</summary>
    /// <returns>Whether there was nothing but frames, of whatever kind.</returns>
    public async Task<List<(int First, string Payload)>> ReadToEndAsync()
    {
        var frames = new List<(int, string)>();
        while (await ReadFrameAsync() is { First: >= 0 } frame)
        {
            frames.Add(frame);
        }

        return frames;
    }

    public async Task<string> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (!line.ToString().EndsWith('\n'))
        {
            int value = await ReadByteAsync();
            value.ShouldNotBe(-1, "The server has closed.");
            line.Append((char)value);
        }

        return line.ToString();
    }

    public void Dispose() => Socket.Dispose();

    private async Task<int> ReadByteAsync()
    {
        if (_received.Count == 0)
        {
            Array.ForEach(await Socket.ReadAsync(4096), _received.Enqueue);
        }

        return _received.TryDequeue(out byte value) ? value : -1;
    }
}
