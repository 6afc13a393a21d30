namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>The files of the baseline, and the properties of diagnostics that fixes of them read.</summary>
internal static class BaselineFiles
{
    public const string Shipped = "PluginOptions.Shipped.txt";
    public const string Unshipped = "PluginOptions.Unshipped.txt";

    /// <summary>The beginning of a line about an option that was removed on purpose.</summary>
    public const string Removed = "*REMOVED* ";

    /// <summary>The property of a diagnostic with the lines that <see cref="Unshipped"/> lacks, one below the other.</summary>
    public const string Lines = nameof(Lines);

    /// <summary>The property of a diagnostic with the former key of what may have been renamed.</summary>
    public const string FormerKey = nameof(FormerKey);

    public static bool Is(string path) => IsNamed(path, Shipped) || IsNamed(path, Unshipped);

    public static bool IsNamed(string path, string name) =>
        path.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (path.Length == name.Length || path[path.Length - name.Length - 1] is '/' or '\\');
}
