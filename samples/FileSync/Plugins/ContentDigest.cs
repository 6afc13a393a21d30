using System.Security.Cryptography;

namespace FileSync.Plugins;

/// <summary>The digest of a content: the same for the same bytes, wherever they are.</summary>
internal static class ContentDigest
{
    public static string Of(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Text(SHA256.HashData(file));
    }

    /// <summary>The digest of what is written into a stream.</summary>
    public static async Task<string> OfAsync(Func<Stream, Task> write)
    {
        using var sha = SHA256.Create();
        await using (var sink = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        {
            await write(sink);
        }

        return Text(sha.Hash!);
    }

    private static string Text(byte[] hash) => $"sha256:{Convert.ToHexStringLower(hash)}";
}
