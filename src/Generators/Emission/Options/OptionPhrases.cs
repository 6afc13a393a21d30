using System.Globalization;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Options;

/// <summary>What is expected of an option, in words: the same in errors, schemas and documents.</summary>
internal static class OptionPhrases
{
    /// <summary>For example <c>a whole number from 1 to 65535</c>.</summary>
    public static string Of(OptionModel option) =>
        option.Constraints.Aggregate(Sized(option), (phrase, constraint) => With(phrase, constraint, option.Value))
        + Elements(option.Value);

    /// <summary>For example <c>a whole number</c>.</summary>
    public static string Of(OptionValue value) => Base(value) + Elements(value);

    /// <summary>What is to be done about a value that the constraint forbids.</summary>
    public static string Suggestion(Constraint constraint, OptionModel option) =>
        constraint.Message is { } message ? Format(message, constraint, option) : constraint switch
        {
            RangeConstraint => "Choose one within these limits.",
            LengthConstraint => option.Value.Type is OptionType.List or OptionType.Map ? "Add or remove some." : "Make it longer or shorter.",
            ValuesConstraint { AreAllowed: true } => "Choose one of them.",
            ValuesConstraint => "Choose another.",
            PatternConstraint => "Write it in this form.",
            UrlConstraint => "Write it with its scheme: http://192.168.1.20/.",
            EmailConstraint => "Write it as in name@example.com.",
            _ => "Write something.",
        };

    /// <summary>The limits of a range, for example <c>from 1 to 5</c>; null if it has none.</summary>
    public static string? Range(RangeConstraint range, OptionValue value)
    {
        string? min = RangeCode.HasMin(range, value) ? (range.WithoutMin ? "more than " : "") + range.Min : null;
        string? max = RangeCode.HasMax(range, value) ? (range.WithoutMax ? "less than " : "") + range.Max : null;
        return (min, max) switch
        {
            (null, null) => null,
            (null, _) => range.WithoutMax ? max : $"of at most {max}",
            (_, null) => range.WithoutMin ? min : $"of at least {min}",
            _ => range.WithoutMin ? $"of {min} and {(range.WithoutMax ? max : "at most " + max)}" : $"from {min} to {max}",
        };
    }

    private static string Elements(OptionValue value) =>
        value.Element is { } element ? $", each {(value.Type == OptionType.List ? "entry" : "value")} {Of(element)}" : "";

    private static string Base(OptionModel option) =>
        option.Constraints.Any(constraint => constraint is UrlConstraint) ? "a URL that begins with http://, https:// or ftp://"
        : option.Constraints.Any(constraint => constraint is EmailConstraint) ? "an e-mail address"
        : option.Constraints.OfType<ValuesConstraint>().FirstOrDefault(constraint => constraint.AreAllowed) is { } allowed ? $"one of {Names(allowed)}"
        : option.Value.Type == OptionType.Choice ? $"one of {string.Join(", ", OptionChoices.Allowed(option.Value.Choices.Select(choice => choice.Key), option.Constraints))}"
        : Base(option.Value);

    private static string Base(OptionValue value) => value.Type switch
    {
        OptionType.Secret => "a secret",
        OptionType.Boolean => "true or false",
        OptionType.Integer => "a whole number",
        OptionType.Float => "a number",
        OptionType.Choice => $"one of {string.Join(", ", value.Choices.Select(choice => choice.Key))}",
        OptionType.Duration => "a time span like 00:00:05",
        OptionType.Instant => "a date and time like 2026-11-21T18:30:00Z",
        OptionType.Date => "a date like 2026-11-21",
        OptionType.TimeOfDay => "a time of day like 18:30",
        OptionType.Identifier => "a GUID like 3f2504e0-4f89-11d3-9a0c-0305e82c3301",
        OptionType.Uri => "an absolute URI",
        OptionType.IPAddress => "an IP address",
        OptionType.Section => "a section with keys",
        OptionType.List => "a list",
        OptionType.Map => "keys with values",
        _ => "text",
    };

    private static string Sized(OptionModel option) => LengthConstraint.Together(option.Constraints) is not { } length ? Base(option)
        : option.Value.Type == OptionType.Map ? $"{Length(length, OptionType.Map)} with values"
        : $"{Base(option)} of {Length(length, option.Value.Type)}";

    private static string With(string phrase, Constraint constraint, OptionValue value) => constraint switch
    {
        RangeConstraint range => Range(range, value) is { } limits ? $"{phrase} {limits}" : phrase,
        PatternConstraint pattern => $"{phrase} that matches {pattern.Pattern}",
        ValuesConstraint { AreAllowed: false } denied when value.Type != OptionType.Choice => $"{phrase} other than {Names(denied)}",
        NotBlankConstraint => $"{phrase} that is not blank",
        _ => phrase,
    };

    private static string Length(LengthConstraint length, OptionType type)
    {
        string unit = type switch { OptionType.List => "entr", OptionType.Map => "key", _ => "character" };
        return length switch
        {
            { Max: null } => $"at least {Count(length.Min, unit)}",
            { Min: 0, Max: { } max } => $"at most {Count(max, unit)}",
            { Max: { } max } when max == length.Min => Count(max, unit),
            { Max: { } max } => $"{length.Min.ToString(CultureInfo.InvariantCulture)} to {Count(max, unit)}",
        };
    }

    private static string Count(int count, string unit)
    {
        string plural = unit is "entr" ? count == 1 ? "entry" : "entries" : count == 1 ? unit : unit + "s";
        return $"{count.ToString(CultureInfo.InvariantCulture)} {plural}";
    }

    private static string Names(ValuesConstraint values) => string.Join(", ", values.Values.Select(value => JsonWriter.Unquote(value.Json)));

    // As the framework fills the author's message: the name, then the limits.
    private static string Format(string message, Constraint constraint, OptionModel option)
    {
        object?[] arguments = constraint switch
        {
            RangeConstraint range => [option.Key, range.Min, range.Max],
            LengthConstraint { NamesMaxFirst: true } length => [option.Key, length.Max, length.Min],
            LengthConstraint length => [option.Key, length.Min, length.Max],
            PatternConstraint pattern => [option.Key, pattern.Pattern, ""],
            _ => [option.Key, "", ""],
        };
        try
        {
            return string.Format(CultureInfo.InvariantCulture, message, arguments);
        }
        catch (FormatException)
        {
            return message;
        }
    }
}
