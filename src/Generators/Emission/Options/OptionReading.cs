using System.Globalization;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes the expression that reads an option.</summary>
internal static class OptionReading
{
    /// <summary>The expression; its value is null for what is missing or wrong.</summary>
    public static string Of(OptionModel option) => Of(
        option.Value,
        "reader",
        CSharpText.Literal(option.Key),
        option.Name,
        option.IsRequired,
        OptionPhrases.Of(option),
        option.Constraints.Any(constraint => constraint is ValuesConstraint { AreAllowed: true } || (constraint is RangeConstraint range && OptionPhrases.Range(range, option.Value) is not null)),
        depth: 0);

    /// <summary>The type of what is read, without <c>?</c>: a list is an array only when it is complete.</summary>
    public static string TypeOf(OptionValue value) => value.Type switch
    {
        OptionType.List => $"global::System.Collections.Generic.List<{value.Element!.TypeName}>",
        OptionType.Map => $"global::System.Collections.Generic.Dictionary<string, {value.Element!.TypeName}>",
        _ => value.TypeName,
    };

    /// <summary>The variable that holds what was read. Property names are unique, and no C# keyword begins like this.</summary>
    public static string Local(OptionModel option) => "configured" + option.Name;

    private static string Of(OptionValue value, string reader, string key, string option, bool required, string phrase, bool limited, int depth)
    {
        string[] arguments = [key, required ? "required: true" : "required: false", CSharpText.Literal(phrase)];
        return value.Type switch
        {
            OptionType.Secret => $"{reader}.Secret{Listed(arguments)}",
            OptionType.Boolean => $"{reader}.Boolean{Listed(arguments)}",
            OptionType.Integer or OptionType.Float => $"{reader}.Number<{value.TypeName}>{Listed(limited ? [.. arguments, "limited: true"] : arguments)}",
            OptionType.Duration => $"{reader}.Duration{Listed(arguments)}",
            OptionType.Instant => $"{reader}.Instant{Listed(arguments)}",
            OptionType.Date => $"{reader}.Date{Listed(arguments)}",
            OptionType.TimeOfDay => $"{reader}.TimeOfDay{Listed(arguments)}",
            OptionType.Identifier => $"{reader}.Identifier{Listed(arguments)}",
            OptionType.Uri => $"{reader}.Address{Listed(arguments)}",
            OptionType.IPAddress => $"{reader}.IPAddress{Listed(arguments)}",
            OptionType.Choice => $"{reader}.Choice<{value.TypeName}>{Listed([.. arguments, .. Choices(value, option)])}",
            OptionType.Section => Section(value, $"{reader}.Section{Listed(arguments)}", depth > 0 ? "section" + Number(depth) : "section" + option),
            OptionType.List => $"{reader}.List<{value.Element!.TypeName}>{Listed([.. arguments, Entries(value, option, isMap: false, depth + 1)])}",
            OptionType.Map => $"{reader}.Map<{value.Element!.TypeName}>{Listed([.. arguments, Entries(value, option, isMap: true, depth + 1)])}",
            _ => $"{reader}.Text{Listed(arguments)}",
        };
    }

    // A variable of a pattern is known in the whole method, so each has a name of its own.
    private static string Section(OptionValue value, string read, string section) => Block($$"""
        {{read}} is { } {{section}}
            ? {{value.Binder!}}.Bind({{section}})
            : null
        """);

    private static string Entries(OptionValue value, string option, bool isMap, int depth)
    {
        OptionValue element = value.Element!;
        string number = depth == 1 ? "" : Number(depth);
        string read = Of(element, "entries" + number, "key" + number, option, required: true, OptionPhrases.Of(element), limited: false, depth);
        string complete = element is { Type: OptionType.List, IsArray: true } ? $"{read}?.ToArray()" : element.Type == OptionType.Section ? $"({read})" : read;
        return Block($$"""
            static (entries{{number}}, key{{number}}, all{{number}}) =>
            {
                if ({{complete}} is { } entry{{number}})
                {
                    all{{number}}.Add({{(isMap ? $"key{number}, " : "")}}entry{{number}});
                }
            }
            """);
    }

    private static string[] Choices(OptionValue value, string option)
    {
        string[] members = [.. OptionNames.Choices(value).Select(choice => $"{value.TypeName}.{CSharpText.Identifier(choice.Member)}")];
        return members.Length == 0 ? ["default", "default"] : [OptionNames.Of(option), $"new {value.TypeName}[]{Elements(members)}"];
    }

    private static string Number(int depth) => depth.ToString(CultureInfo.InvariantCulture);
}
