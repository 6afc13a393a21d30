using System.Globalization;

namespace Patchbay.Roslyn.Text;

/// <summary>A short hash of a text, the same in every process: FNV-1a of 64 bits.</summary>
internal static class StableHash
{
    public static string Of(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in text)
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
