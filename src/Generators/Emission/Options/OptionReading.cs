using System.Globalization;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

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

    private static string Of(OptionValue value, string reader, string key, string option, bool required, string phrase, bool limited, int depth)
    {
        string arguments = $"{key}, required: {(required ? "true" : "false")}, {CSharpText.Literal(phrase)}";
        return value.Type switch
        {
            OptionType.Secret => $"{reader}.Secret({arguments})",
            OptionType.Boolean => $"{reader}.Boolean({arguments})",
            OptionType.Integer or OptionType.Float => $"{reader}.Number<{value.TypeName}>({arguments}{(limited ? ", limited: true" : "")})",
            OptionType.Duration => $"{reader}.Duration({arguments})",
            OptionType.Instant => $"{reader}.Instant({arguments})",
            OptionType.Date => $"{reader}.Date({arguments})",
            OptionType.TimeOfDay => $"{reader}.TimeOfDay({arguments})",
            OptionType.Identifier => $"{reader}.Identifier({arguments})",
            OptionType.Uri => $"{reader}.Address({arguments})",
            OptionType.IPAddress => $"{reader}.IPAddress({arguments})",
            OptionType.Choice => $"{reader}.Choice<{value.TypeName}>({arguments}, {Choices(value, option)})",
            OptionType.Section => $"{reader}.Section({arguments}) is {{ }} {Name("section", option, depth)} ? {value.Binder}.Bind({Name("section", option, depth)}) : null",
            OptionType.List => $"{reader}.List<{value.Element!.TypeName}>({arguments}, {Entries(value, option, "Add(entry)", depth + 1)})",
            OptionType.Map => $"{reader}.Map<{value.Element!.TypeName}>({arguments}, {Entries(value, option, "Add(key, entry)", depth + 1)})",
            _ => $"{reader}.Text({arguments})",
        };
    }

    private static string Entries(OptionValue value, string option, string add, int depth)
    {
        OptionValue element = value.Element!;
        string number = depth == 1 ? "" : depth.ToString(CultureInfo.InvariantCulture);
        string read = Of(element, "entries" + number, "key" + number, option, required: true, OptionPhrases.Of(element), limited: false, depth);
        string complete = element is { Type: OptionType.List, IsArray: true } ? $"({read})?.ToArray()" : $"({read})";
        add = add.Replace("entry", "entry" + number).Replace("key", "key" + number);
        return $"static (entries{number}, key{number}, all{number}) => {{ if ({complete} is {{ }} entry{number}) {{ all{number}.{add}; }} }}";
    }

    // A variable of a pattern is known in the whole method, so each has a name of its own.
    private static string Name(string word, string option, int depth) =>
        depth > 0 ? word + depth.ToString(CultureInfo.InvariantCulture) : word + option;

    private static string Choices(OptionValue value, string option)
    {
        string members = string.Join(", ", OptionNames.Choices(value).Select(choice => $"{value.TypeName}.{CSharpText.Identifier(choice.Member)}"));
        return members.Length == 0 ? "default, default" : $"{OptionNames.Of(option)}, new {value.TypeName}[] {{ {members} }}";
    }
}
