namespace Patchbay.Build.Configuration;

/// <summary>References within a JSON document, as RFC 6901 writes them into the fragment of a URI.</summary>
internal static class JsonPointer
{
    public static string ToDefinition(string name) => "#/definitions/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))
        .Replace("%3A", ":", StringComparison.Ordinal) // Right in a fragment as they are, and not all editors undo what need not be done.
        .Replace("%2B", "+", StringComparison.Ordinal);
}
