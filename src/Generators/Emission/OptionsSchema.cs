using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the JSON Schema of an options type.</summary>
internal static class OptionsSchema
{
    public static string Write(OptionsModel options)
    {
        JsonWriter json = new JsonWriter().BeginObject().Text("type", "object").OptionalText("description", options.Description).BeginObject("properties");
        foreach (OptionModel option in options.Properties)
        {
            Write(json, option);
        }

        return json.EndObject()
            .Texts("required", options.Properties.Where(option => option.IsRequired).Select(option => option.Key))
            .EndObject().ToString();
    }

    private static void Write(JsonWriter json, OptionModel option)
    {
        json.BeginObject(option.Key).Text("type", option.Type switch
        {
            OptionType.Boolean => "boolean",
            OptionType.Integer => "integer",
            OptionType.Float => "number",
            _ => "string",
        });
        if (option.Type == OptionType.Choice)
        {
            json.Texts("enum", option.Choices.Select(choice => choice.Key));
        }
        else if (option.Type == OptionType.Uri)
        {
            json.Text("format", "uri");
        }
        else if (option.Type == OptionType.Secret)
        {
            json.Raw("writeOnly", "true");
        }

        json.OptionalText("title", option.Label).OptionalText("description", option.Description);
        if (option.Default is { } value)
        {
            json.Raw("default", value);
        }

        json.EndObject();
    }
}
