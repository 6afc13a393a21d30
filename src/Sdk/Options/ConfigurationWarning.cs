using Patchbay.Text;

namespace Patchbay;

/// <summary>Something in a plugin's configuration that is probably not meant, such as a key that nobody reads.</summary>
public sealed record ConfigurationWarning
{
    /// <summary>The configuration path, for example <c>devices:device1:min_rul</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What is strange about it, as a part of a sentence: <c>no option has this key</c>.</summary>
    public required string Problem { get; init; }

    /// <summary>What to do about it, as a sentence.</summary>
    public required string Suggestion { get; init; }

    /// <summary>Where it was written; null if the configuration does not know, as for environment variables.</summary>
    public ConfigurationLocation? Location { get; init; }

    /// <summary>Returns the warning as one line for a person.</summary>
    /// <returns>Path, location, problem and suggestion.</returns>
    public override string ToString() =>
        FoundText.Line($"{Path}{(Location is null ? "" : $" ({Location})")}: {Problem}. {Suggestion}");
}
