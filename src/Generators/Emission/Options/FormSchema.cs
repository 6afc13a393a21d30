using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;
using Patchbay.Text;

namespace Patchbay.Generators.Emission.Options;

/// <summary>Writes the JSON type of a value, and the form that a text of its type has.</summary>
internal static class FormSchema
{
    public static void Write(JsonWriter json, OptionValue value, EquatableArray<Constraint> constraints, bool mayBeNull)
    {
        WriteType(json, value, mayBeNull);
        WriteForm(json, value, constraints, mayBeNull);
    }

    private static void WriteType(JsonWriter json, OptionValue value, bool mayBeNull)
    {
        string type = value.Type switch
        {
            OptionType.Boolean => "boolean",
            OptionType.Integer => "integer",
            OptionType.Float => "number",
            OptionType.List => "array",
            OptionType.Map => "object",
            _ => "string",
        };

        // What is null in a file counts as missing, which is right for what has a default.
        if (mayBeNull)
        {
            json.Texts("type", [type, "null"]);
        }
        else
        {
            json.Text("type", type);
        }
    }

    private static void WriteForm(JsonWriter json, OptionValue value, EquatableArray<Constraint> constraints, bool mayBeNull)
    {
        switch (value.Type)
        {
            case OptionType.Choice:
                json.BeginArray("enum");
                foreach (string choice in OptionChoices.Allowed(value.Choices.Select(choice => choice.Key), constraints).Select(JsonWriter.Quote).Concat(mayBeNull ? ["null"] : []))
                {
                    json.Element(choice);
                }

                json.EndArray();
                break;
            case OptionType.Duration:
                json.Text("pattern", Form(ValuePatterns.Duration));
                break;
            case OptionType.Instant:
                json.Text("format", "date-time").Text("pattern", Form(ValuePatterns.Instant));
                break;
            case OptionType.Date:
                json.Text("format", "date").Text("pattern", ValuePatterns.Date);
                break;
            case OptionType.TimeOfDay:
                json.Text("pattern", Form(ValuePatterns.TimeOfDay));
                break;
            case OptionType.Identifier:
                json.Text("format", "uuid").Text("pattern", Form(ValuePatterns.Identifier));
                break;
            case OptionType.Uri:
                json.Text("format", "uri").Text("pattern", Form(ValuePatterns.Address));
                break;
            case OptionType.IPAddress:
                json.BeginArray("anyOf")
                    .BeginObject().Text("format", "ipv4").EndObject()
                    .BeginObject().Text("format", "ipv6").EndObject()
                    .EndArray();
                break;
            case OptionType.Secret:
                json.Raw("writeOnly", "true");
                break;
        }
    }

    // A $ of .NET also stands before a last line break; one of ECMAScript does not.
    private static string Form(string expression) => expression.Replace("(?!\\n)$", "$");
}
