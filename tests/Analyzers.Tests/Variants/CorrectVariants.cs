namespace Patchbay.Analyzers.Tests.Variants;

/// <summary>
/// Correct code near the border of a diagnostic. For a new diagnostic add a class that derives from this: a test finds it, requires at
/// least twenty different sources, that each compiles, and has no diagnostic.
/// </summary>
internal abstract class CorrectVariants(string id)
{
    /// <summary>The id of the diagnostic.</summary>
    public string DiagnosticId => id;

    /// <summary>Sources of one file each; the usual namespaces and Patchbay are imported.</summary>
    public abstract IEnumerable<string> Sources { get; }

    /// <summary>A source of an assembly that all reference; null if there is none.</summary>
    public virtual string? Reference => null;

    /// <summary>Files of the project that are no sources, for all.</summary>
    public virtual IEnumerable<AdditionalFile> Files => [];

    public static IReadOnlyList<CorrectVariants> All { get; } =
        [.. typeof(CorrectVariants).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CorrectVariants)))
            .Select(type => (CorrectVariants)Activator.CreateInstance(type)!)
            .OrderBy(variants => variants.DiagnosticId, StringComparer.Ordinal)];
}
