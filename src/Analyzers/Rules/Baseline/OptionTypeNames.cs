using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Options;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>The names of option types in the baseline, and which values each includes.</summary>
internal static class OptionTypeNames
{
    private const string Text = "text";

    // Configurations hold them as text.
    private static readonly string[] Texts = [Text, "secret", "choice", "duration", "instant", "date", "time", "guid", "uri", "ip"];
    private static readonly string[] WholeNumbers = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong"];
    private static readonly string[] Fractions = ["float", "double", "decimal"];

    public static string Of(OptionType option, ITypeSymbol type) => option switch
    {
        OptionType.Integer or OptionType.Float => OptionTypes.Underlying(type).ToDisplayString(),
        OptionType.Boolean => "bool",
        OptionType.TimeOfDay => "time",
        OptionType.Identifier => "guid",
        OptionType.IPAddress => "ip",
        _ => option.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether every value of one type is a value of the other, limits aside.</summary>
    public static bool IsWithin(string type, string other) =>
        type.Equals(other, StringComparison.Ordinal)
        || (other is Text or "secret" && Contains(Texts, type) && (other is Text || type is Text))
        || (Contains(WholeNumbers, type) && Contains(WholeNumbers, other))
        || (Contains(Fractions, other) && (Contains(Fractions, type) || Contains(WholeNumbers, type)));

    /// <summary>Gets the limits of a type itself.</summary>
    public static OptionRange? LimitsOf(string type) =>
        NumberTypes.Limits(type) is ({ } min, { } max) ? new OptionRange(min, max) : null;

    /// <summary>Gets the order of a type's limits.</summary>
    public static Comparison<string> OrderOf(string type)
    {
        OptionType option = type switch
        {
            "duration" => OptionType.Duration,
            "time" => OptionType.TimeOfDay,
            "instant" => OptionType.Instant,
            "date" => OptionType.Date,
            _ => OptionType.Float,
        };
        return (one, other) => RangeLimit.Compare(one, other, option);
    }

    private static bool Contains(string[] types, string type) => types.Contains(type, StringComparer.Ordinal);
}
