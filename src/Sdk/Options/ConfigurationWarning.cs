using Patchbay.Registration;

namespace Patchbay;

/// <summary>Something in a plugin's configuration that is probably not meant: a key that nobody reads.</summary>
/// <param name="Path">The configuration path, for example <c>devices:device1:min_rul</c>.</param>
/// <param name="Problem">What is strange about it, as a part of a sentence: <c>no option has this key</c>.</param>
/// <param name="Mend">What to do about it, as a sentence.</param>
public sealed record ConfigurationWarning(string Path, string Problem, string Mend)
{
    /// <summary>Where it was written; null if the configuration does not know, as for environment variables.</summary>
    public ConfigurationPlace? Place { get; init; }

    /// <summary>The warning as one line for a person.</summary>
    /// <returns>Path, place, problem and mend.</returns>
    public override string ToString() =>
        FoundText.Line($"{Path}{(Place is null ? "" : $" ({Place})")}: {Problem}. {Mend}");
}
