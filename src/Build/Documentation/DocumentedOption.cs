namespace Patchbay.Build.Documentation;

/// <summary>A row of a plugin's table of settings.</summary>
/// <param name="Key">The path of the key in the plugin's section, for example <c>network:host</c>.</param>
/// <param name="Type">The JSON type.</param>
internal sealed record DocumentedOption(string Key, string Type)
{
    /// <summary>Whether the key has to be there if the section is.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What counts if the key is missing, as code; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>What may be there, in words.</summary>
    public string? Expected { get; init; }

    /// <summary>What it is for.</summary>
    public IReadOnlyList<string> Meaning { get; init; } = [];

    /// <summary>An example of a value, as code.</summary>
    public string? Example { get; init; }

    /// <summary>The keys that it had before, and that are still read.</summary>
    public IReadOnlyList<string> FormerKeys { get; init; } = [];
}
