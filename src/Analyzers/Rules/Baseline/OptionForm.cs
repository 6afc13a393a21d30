using System.Text;
using Patchbay.Roslyn;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>The type and constraints of an option, as the baseline writes them after the colon: <c>int; required; in [1, 65535]</c>.</summary>
/// <param name="Type">The type, in one word.</param>
/// <param name="IsRequired">Whether a configuration has to have it.</param>
/// <param name="Range">The limits of the value; null for those of the type.</param>
/// <param name="Length">The limits of its length; null for none.</param>
/// <param name="Allowed">The values that it can have, as JSON; none for all.</param>
/// <param name="Denied">The values that it cannot have, as JSON.</param>
/// <param name="Checks">Its other constraints.</param>
internal sealed record OptionForm(
    string Type,
    bool IsRequired,
    OptionRange? Range,
    OptionRange? Length,
    EquatableArray<string> Allowed,
    EquatableArray<string> Denied,
    EquatableArray<string> Checks)
{
    private const string Required = "required";
    private const string In = "in ";
    private const string LengthIn = "length ";
    private const string OneOf = "one of ";
    private const string NotOneOf = "not one of ";

    /// <summary>Reads a form; null if it is malformed.</summary>
    public static OptionForm? Parse(string text)
    {
        string[] facts = [.. QuotedText.Split(text, ';')];
        if (facts[0].Length == 0 || facts.Any(fact => fact.Length == 0))
        {
            return null;
        }

        OptionRange? range = Parse(facts, In);
        OptionRange? length = Parse(facts, LengthIn);
        string[] rest = [.. facts.Skip(1).Where(fact => fact is not Required && !Starts(fact, In) && !Starts(fact, LengthIn) && !Starts(fact, OneOf) && !Starts(fact, NotOneOf))];
        bool isMalformed = (range is null && facts.Any(fact => Starts(fact, In))) || (length is null && facts.Any(fact => Starts(fact, LengthIn)));
        return isMalformed ? null : new OptionForm(
            facts[0], facts.Contains(Required, StringComparer.Ordinal), range, length, Values(facts, OneOf), Values(facts, NotOneOf), rest.ToEquatableArray());
    }

    public override string ToString()
    {
        var text = new StringBuilder(Type);
        string?[] facts =
        [
            IsRequired ? Required : null,
            Range is null ? null : In + Range,
            Length is null ? null : LengthIn + Length,
            Allowed.Count == 0 ? null : OneOf + string.Join(", ", Allowed),
            Denied.Count == 0 ? null : NotOneOf + string.Join(", ", Denied),
            .. Checks,
        ];
        foreach (string fact in facts.OfType<string>())
        {
            text.Append("; ").Append(fact);
        }

        return text.ToString();
    }

    private static OptionRange? Parse(string[] facts, string prefix) =>
        facts.FirstOrDefault(fact => Starts(fact, prefix)) is { } fact ? OptionRange.Parse(fact.Substring(prefix.Length)) : null;

    private static EquatableArray<string> Values(string[] facts, string prefix) =>
        facts.Where(fact => Starts(fact, prefix)).SelectMany(fact => QuotedText.Split(fact.Substring(prefix.Length), ',')).ToEquatableArray();

    private static bool Starts(string fact, string prefix) => fact.StartsWith(prefix, StringComparison.Ordinal);
}
