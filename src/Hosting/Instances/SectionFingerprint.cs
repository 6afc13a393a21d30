using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Hosting.Instances;

/// <summary>Tells whether a section has changed, without keeping its values, among which there may be secrets.</summary>
internal static class SectionFingerprint
{
    /// <summary>The hash of all keys and values of a section.</summary>
    public static string Of(IConfigurationSection section)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string key, string? value) in section.AsEnumerable(makePathsRelative: true).OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            Add(hash, key.ToUpperInvariant());
            Add(hash, value);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    // With its length, so that no two sections run together to the same text.
    private static void Add(IncrementalHash hash, string? text)
    {
        hash.AppendData(BitConverter.GetBytes(text?.Length ?? -1));
        hash.AppendData(Encoding.Unicode.GetBytes(text ?? ""));
    }
}
