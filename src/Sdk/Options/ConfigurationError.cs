using Patchbay.Registration;

namespace Patchbay;

/// <summary>One thing that is wrong with a plugin's configuration.</summary>
/// <param name="Path">The configuration path, for example <c>devices:device1:ip</c>.</param>
/// <param name="Expected">What was expected, for example <c>an IP address</c>; empty if <paramref name="Mend"/> says it all.</param>
/// <param name="Found">What was found, quoted and escaped as in JSON; <c>nothing</c> when the key is missing; never the value of a secret, nor the password in an address.</param>
/// <param name="Mend">What to do about it, as a sentence.</param>
public sealed record ConfigurationError(string Path, string Expected, string Found, string Mend)
{
    /// <summary>Where the value was written; null if the configuration does not know, as for environment variables.</summary>
    public ConfigurationPlace? Place { get; init; }

    /// <summary>The error as one line for a person.</summary>
    /// <returns>Path, place, expectation, finding and mend; control characters are escaped.</returns>
    public override string ToString() =>
        FoundText.Line(Path + (Place is null ? "" : $" ({Place})") + (Expected.Length == 0 ? $": {Mend}" : $": expected {Expected}, found {Found}. {Mend}"));
}
