using System.Globalization;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes what a JSON Schema says of an option to people and their tools, and what no value is checked against.</summary>
internal static class OptionAnnotations
{
    /// <summary>Writes the annotations of an option under its present key, or under one that it had before.</summary>
    public static void Write(JsonWriter json, OptionModel option, bool isFormer)
    {
        json.OptionalText("title", option.Prompt?.Label).OptionalText("description", option.Prompt?.Help ?? option.Description);
        if (option.Default?.Json is { } value)
        {
            json.Raw("default", value);
        }

        if ((option.Prompt?.Placeholder ?? option.Example) is { } text && Example(option.Value.Type, text) is { } example)
        {
            json.BeginArray("examples").Element(example).EndArray();
        }

        if (isFormer)
        {
            json.Raw("deprecated", "true");
        }

        WriteOwn(json, option);
    }

    // JSON Schema has no keywords for what forms and documents show, and lets everybody add their own.
    private static void WriteOwn(JsonWriter json, OptionModel option)
    {
        json.Text("x-expects", OptionPhrases.Of(option));
        if (option.Default is { Json: null, Code: { } code })
        {
            json.Text("x-default", code);
        }

        json.OptionalText("x-group", option.Prompt?.Group).OptionalText("x-placeholder", option.Prompt?.Placeholder);
        if (option.Prompt is { Order: not 0 and var order })
        {
            json.Raw("x-order", order.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string? Example(OptionType type, string example) => type switch
    {
        OptionType.Boolean or OptionType.Integer or OptionType.Float =>
            example is "true" or "false" || double.TryParse(example, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? example : null,
        OptionType.List or OptionType.Map or OptionType.Section or OptionType.Secret => null,
        _ => JsonWriter.Quote(example),
    };
}
