namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>The files of the baseline, and what diagnostics tell fixes of them.</summary>
internal static class BaselineFiles
{
    public const string Shipped = "PluginOptions.Shipped.txt";
    public const string Unshipped = "PluginOptions.Unshipped.txt";

    /// <summary>What a line of an option that is gone on purpose begins with.</summary>
    public const string Removed = "*REMOVED* ";

    /// <summary>The property of a diagnostic with the lines that <see cref="Unshipped"/> lacks, one below the other.</summary>
    public const string Lines = nameof(Lines);

    /// <summary>The property of a diagnostic with the former key of what may have been renamed.</summary>
    public const string FormerKey = nameof(FormerKey);

    public static bool Is(string path) => IsNamed(path, Shipped) || IsNamed(path, Unshipped);

    public static bool IsNamed(string path, string name) =>
        path.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (path.Length == name.Length || path[path.Length - name.Length - 1] is '/' or '\\');
}
