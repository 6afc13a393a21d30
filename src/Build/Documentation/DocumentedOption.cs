namespace Patchbay.Build.Documentation;

/// <summary>A row of a plugin's table of options.</summary>
/// <param name="Key">The path of the key in the plugin's section, for example <c>network:host</c>.</param>
/// <param name="Type">The JSON type.</param>
internal sealed record DocumentedOption(string Key, string Type)
{
    /// <summary>Whether a section has to have the key.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value if the key is missing, as code; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>The values that are allowed, in words.</summary>
    public string? Expected { get; init; }

    /// <summary>The sentences that describe it.</summary>
    public IReadOnlyList<string> Meaning { get; init; } = [];

    /// <summary>An example of a value, as code.</summary>
    public string? Example { get; init; }

    /// <summary>The former keys, which are still read.</summary>
    public IReadOnlyList<string> FormerKeys { get; init; } = [];
}
