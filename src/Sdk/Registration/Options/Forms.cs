using System.Text.RegularExpressions;

namespace Patchbay.Registration;

/// <summary>The forms of values as regular expressions. The JSON Schema of an option shows the same ones.</summary>
internal static partial class Forms
{
    [GeneratedRegex(OptionForms.Duration, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Duration();

    [GeneratedRegex(OptionForms.Instant, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Instant();

    [GeneratedRegex(OptionForms.TimeOfDay, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex TimeOfDay();

    [GeneratedRegex(OptionForms.Identifier, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Identifier();

    [GeneratedRegex(OptionForms.Address, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Address();
}
