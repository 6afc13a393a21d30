using Patchbay.Text;

namespace Patchbay;

/// <summary>One thing that is wrong with a plugin's configuration.</summary>
public sealed record ConfigurationError
{
    /// <summary>The configuration path, for example <c>devices:device1:ip</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What was expected, for example <c>an IP address</c>; empty if <see cref="Suggestion"/> says it all.</summary>
    public required string Expected { get; init; }

    /// <summary>What was found, quoted and escaped as in JSON; <c>nothing</c> when the key is missing; never the value of a secret, nor the password in an address.</summary>
    public required string Found { get; init; }

    /// <summary>What to do about it, as a sentence.</summary>
    public required string Suggestion { get; init; }

    /// <summary>Where the value was written; null if the configuration does not know, as for environment variables.</summary>
    public ConfigurationLocation? Location { get; init; }

    /// <summary>Returns the error as one line for a person.</summary>
    /// <returns>Path, location, expectation, finding and suggestion; control characters are escaped.</returns>
    public override string ToString() =>
        FoundText.Line(Path + (Location is null ? "" : $" ({Location})") + (Expected.Length == 0 ? $": {Suggestion}" : $": expected {Expected}, found {Found}. {Suggestion}"));
}
