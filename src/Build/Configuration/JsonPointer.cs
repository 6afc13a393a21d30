namespace Patchbay.Build.Configuration;

/// <summary>Writes references within a JSON document as URI fragments (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string ToDefinition(string name) => "#/definitions/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))
        .Replace("%3A", ":", StringComparison.Ordinal) // Right in a fragment as they are, and not all editors undo what need not be done.
        .Replace("%2B", "+", StringComparison.Ordinal);
}
