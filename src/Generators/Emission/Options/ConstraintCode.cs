using System.Globalization;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes the checks of an option's constraints.</summary>
internal static class ConstraintCode
{
    private const string Reader = "global::Patchbay.Registration.OptionsReader";

    /// <summary>The checks of one option, to stand behind the line that reads it: the first that fails is reported.</summary>
    public static string Of(OptionModel option)
    {
        string value = "valueOf" + option.Name;
        (string Violation, Constraint Constraint)[] checks =
        [
            .. from constraint in option.Constraints
               let violation = Violation(constraint, option, value)
               where violation is not null
               select (violation, constraint),
        ];
        return checks.Length switch
        {
            0 => "",
            1 => Check($"{Read(option, value)} && {Operand(checks[0].Violation)}", option, checks[0].Constraint, value),
            _ => Block($$"""
                if ({{Read(option, value)}})
                {
                    {{string.Join("\nelse ", checks.Select(check => Check(check.Violation, option, check.Constraint, value)))}}
                }
                """),
        };
    }

    /// <summary>The name of the class that holds the regular expression of a constraint: made when it is first needed.</summary>
    public static string PatternClass(OptionModel option) => $"PatternOf{option.Name}";

    private static string Check(string condition, OptionModel option, Constraint constraint, string value) => Block($$"""
        if ({{condition}})
        {
            reader.Refuse{{Listed([CSharpText.Literal(option.Key), CSharpText.Literal(OptionPhrases.Suggestion(constraint, option)), .. Found(option, value)])}};
        }
        """);

    // A float is compared as it is written: rounded first, 0.10000000001 would be 0.1.
    private static string Read(OptionModel option, string value) => option.Value.TypeName is "float"
        ? $"{OptionReading.Local(option)} is not null && reader.Unrounded({CSharpText.Literal(option.Key)}) is var {value}"
        : $"{OptionReading.Local(option)} is {{ }} {value}";

    private static string[] Found(OptionModel option, string value) => option.Value.Type switch
    {
        OptionType.Secret => ["secret: true"],
        OptionType.List or OptionType.Map => [$"count: {value}.Count"],
        _ => [],
    };

    private static string Operand(string violation) => violation.Contains(" || ") && violation[0] is not '!' ? $"({violation})" : violation;

    private static string? Violation(Constraint constraint, OptionModel option, string variable)
    {
        string value = option.Value.Type == OptionType.Secret ? variable + ".Reveal()" : variable;
        return constraint switch
        {
            RangeConstraint range => RangeCode.Outside(range, option.Value, value),
            LengthConstraint length => Length(length, option.Value.Type switch
            {
                OptionType.List or OptionType.Map => value + ".Count",
                _ => $"{Reader}.Length({value})",
            }),
            PatternConstraint => $"!{Reader}.Matches({PatternClass(option)}.Expression, {value})",
            ValuesConstraint { Values.Count: > 0 } values => Values(values, option.Value, value),
            UrlConstraint => $"!{Reader}.IsUrl({value})",
            EmailConstraint => $"!{Reader}.IsEmailAddress({value})",
            NotBlankConstraint => $"string.IsNullOrWhiteSpace({value})",
            _ => null,
        };
    }

    private static string? Length(LengthConstraint length, string count)
    {
        string?[] conditions =
        [
            length.Min > 0 ? $"{count} < {length.Min.ToString(CultureInfo.InvariantCulture)}" : null,
            length.Max is { } max and < int.MaxValue ? $"{count} > {max.ToString(CultureInfo.InvariantCulture)}" : null,
        ];

        // Not as one pattern: the compiler refuses one that always matches, as for a least length above the greatest.
        string outside = string.Join(" || ", conditions.OfType<string>());
        return outside.Length == 0 ? null : outside;
    }

    private static string Values(ValuesConstraint constraint, OptionValue value, string variable)
    {
        IEnumerable<string> equalities = constraint.Values.Select(one =>
            $"{variable} == {(value.Type is OptionType.Integer or OptionType.Float ? RangeCode.Literal(one.Json, value) : one.Code)}");
        string any = string.Join(" || ", equalities);
        return constraint.AreAllowed ? $"!({any})" : any;
    }
}
