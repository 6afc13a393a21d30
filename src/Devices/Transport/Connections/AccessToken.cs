using System.Security.Cryptography;
using System.Text;

namespace Patchbay.Devices.Transport.Connections;

/// <summary>What a caller has to know. Only its hash is kept, and compared in constant time, so that neither its length nor its beginning can be measured.</summary>
internal sealed class AccessToken
{
    private readonly byte[] _hash;

    /// <exception cref="ArgumentException">The text is empty, has more than one line, or begins or ends with a space, so that no client could send it.</exception>
    public AccessToken(string text)
    {
        if (text.Length == 0 || text.AsSpan().IndexOfAny('\r', '\n') >= 0 || text.AsSpan().Trim().Length != text.Length)
        {
            throw new ArgumentException("A token is one line of text that is not empty, without spaces around it.", nameof(text));
        }

        _hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }

    public bool Matches(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return CryptographicOperations.FixedTimeEquals(hash, _hash);
    }
}
