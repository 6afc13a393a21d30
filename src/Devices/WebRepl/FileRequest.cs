using System.Buffers.Binary;
using System.Text;

namespace Patchbay.Devices.WebRepl;

/// <summary>What a client wants to do.</summary>
internal enum FileOperation : byte
{
    Put = 1,
    Get = 2,
    GetVersion = 3,
}

/// <summary>A request: 82 bytes, little-endian, of which the name has 64.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Size">The size of the file that follows, in bytes.</param>
/// <param name="Name">The name of the file; null if it is none that a file could have.</param>
internal readonly record struct FileRequest(FileOperation Operation, uint Size, string? Name)
{
    public const int Length = 82;
    private const int NameStart = 18;
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The request; null if the bytes are none.</returns>
    public static FileRequest? Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("WA"u8))
        {
            return null;
        }

        ushort length = BinaryPrimitives.ReadUInt16LittleEndian(bytes[16..]);
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        return new FileRequest((FileOperation)bytes[2], size, length <= Length - NameStart ? NameOf(bytes.Slice(NameStart, length)) : null);
    }

    private static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes.IsEmpty || bytes.Contains((byte)0) ? null : s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
