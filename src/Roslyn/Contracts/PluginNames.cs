using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Contracts;

/// <summary>What may name a plugin or a kind at all. How names ought to look is a rule of its own.</summary>
internal static class PluginNames
{
    /// <summary>Whether the name can be written in a manifest and a configuration: it is not blank, and its characters are text.</summary>
    public static bool IsUsable(string name) =>
        name.Trim().Length > 0 && !name.Any(char.IsControl) && JsonWriter.Quote(name).IndexOf("\\u", StringComparison.Ordinal) < 0;

    /// <summary>Whether the name can be that of a kind: a slash separates kind and name.</summary>
    public static bool IsUsableKind(string kind) => IsUsable(kind) && kind.IndexOf('/') < 0;
}
