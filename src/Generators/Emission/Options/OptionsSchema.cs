using System.Globalization;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;
using Patchbay.Text;

namespace Patchbay.Generators.Emission.Options;

/// <summary>
/// Writes the JSON Schema (2020-12) of an options type. It accepts what the generated validator accepts of a
/// configuration as tools write it: keys and names in snake_case, each value in its JSON type.
/// </summary>
internal sealed class OptionsSchema
{
    private readonly OptionsModel _root;
    private readonly JsonWriter _json = new();

    // Types that contain themselves, which cannot be written in place.
    private readonly HashSet<string> _recursive;

    private OptionsSchema(OptionsModel root)
    {
        _root = root;
        _recursive = [.. root.Nested.Concat([root]).Where(model => Reaches(model, model.MetadataName, [])).Select(model => model.MetadataName)];
    }

    public static string Write(OptionsModel options)
    {
        var schema = new OptionsSchema(options);
        schema._json.BeginObject();
        schema.WriteSection(options);
        OptionsModel[] definitions = [.. options.Nested.Where(model => schema._recursive.Contains(model.MetadataName))];
        if (definitions.Length > 0)
        {
            schema._json.BeginObject("$defs");
            foreach (OptionsModel definition in definitions)
            {
                schema._json.BeginObject(definition.MetadataName);
                schema.WriteSection(definition);
                schema._json.EndObject();
            }

            schema._json.EndObject();
        }

        return schema._json.EndObject().ToString();
    }

    private void WriteSection(OptionsModel options)
    {
        _json.Text("type", "object").OptionalText("description", options.Description).BeginObject("properties");

        // Two options with one key are a mistake that the analyzers report; JSON has each key once.
        var keys = new HashSet<string>(options.Properties.Select(static option => option.Key), StringComparer.Ordinal);
        foreach (OptionModel option in options.Properties.GroupBy(static option => option.Key, StringComparer.Ordinal).Select(static same => same.First()))
        {
            WriteOption(option.Key, option, isFormer: false);
            foreach (string former in option.FormerKeys.Where(keys.Add))
            {
                WriteOption(former, option, isFormer: true);
            }
        }

        _json.EndObject().Texts(
            "required", options.Properties.Where(static option => option is { IsRequired: true, FormerKeys.Count: 0 }).Select(static option => option.Key).Distinct(StringComparer.Ordinal));
        OptionModel[] renamed = [.. options.Properties.Where(option => option.FormerKeys.Count > 0)];
        if (renamed.Length > 0)
        {
            _json.BeginArray("allOf");
            foreach (OptionModel option in renamed)
            {
                WriteFormerKeys(option);
            }

            _json.EndArray();
        }
    }

    // A former key is read, and so has to be right, only where neither the present one nor a former one before it is there.
    // What is null counts as missing.
    private void WriteFormerKeys(OptionModel option)
    {
        string[] keys = [option.Key, .. option.FormerKeys];
        if (option.IsRequired)
        {
            _json.BeginObject().BeginArray("anyOf");
            WriteAny(keys);
            _json.EndArray().EndObject();
        }

        for (int i = 1; i < keys.Length; i++)
        {
            _json.BeginObject().BeginArray("anyOf");
            WriteAny(keys.Take(i));
            _json.BeginObject().BeginObject("properties").BeginObject(keys[i]);
            WriteValue(option.Value, option.Constraints, mayBeNull: true);
            _json.EndObject().EndObject().EndObject().EndArray().EndObject();
        }
    }

    private void WriteAny(IEnumerable<string> keys)
    {
        foreach (string key in keys)
        {
            _json.BeginObject().Texts("required", [key])
                .BeginObject("properties").BeginObject(key).BeginObject("not").Text("type", "null").EndObject().EndObject().EndObject()
                .EndObject();
        }
    }

    private void WriteOption(string key, OptionModel option, bool isFormer)
    {
        _json.BeginObject(key);
        if (!isFormer)
        {
            WriteValue(option.Value, option.Constraints, mayBeNull: !option.IsRequired || option.FormerKeys.Count > 0);
        }

        _json.OptionalText("title", option.Prompt?.Label).OptionalText("description", option.Prompt?.Help ?? option.Description);
        if (option.Default?.Json is { } value)
        {
            _json.Raw("default", value);
        }

        if ((option.Prompt?.Placeholder ?? option.Example) is { } example && Example(option.Value.Type, example) is { } json)
        {
            _json.BeginArray("examples").Element(json).EndArray();
        }

        if (isFormer)
        {
            _json.Raw("deprecated", "true");
        }

        WriteForPeople(option);

        _json.EndObject();
    }

    // JSON Schema has no keywords for what forms and documents show, and lets everybody add their own.
    private void WriteForPeople(OptionModel option)
    {
        _json.Text("x-expects", OptionPhrases.Of(option));
        if (option.Default is { Json: null, Code: { } code })
        {
            _json.Text("x-default", code);
        }

        _json.OptionalText("x-group", option.Prompt?.Group).OptionalText("x-placeholder", option.Prompt?.Placeholder);
        if (option.Prompt is { Order: not 0 and var order })
        {
            _json.Raw("x-order", order.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void WriteValue(OptionValue value, EquatableArray<Constraint> constraints, bool mayBeNull)
    {
        if (value.Type == OptionType.Section)
        {
            if (_recursive.Contains(value.Section!))
            {
                _json.Text("$ref", value.Section!.Equals(_root.MetadataName, StringComparison.Ordinal) ? "#" : "#/$defs/" + value.Section);
            }
            else
            {
                WriteSection(_root.NestedOf(value));
            }

            return;
        }

        WriteType(value, mayBeNull);
        WriteForm(value, constraints, mayBeNull);
        ConstraintSchema.Write(_json, value, constraints, mayBeNull);
        if (value.Element is { } element)
        {
            _json.BeginObject(value.Type == OptionType.List ? "items" : "additionalProperties");
            WriteValue(element, EquatableArray<Constraint>.Empty, mayBeNull: false);
            _json.EndObject();
        }
    }

    private void WriteType(OptionValue value, bool mayBeNull)
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
            _json.Texts("type", [type, "null"]);
        }
        else
        {
            _json.Text("type", type);
        }
    }

    private void WriteForm(OptionValue value, EquatableArray<Constraint> constraints, bool mayBeNull)
    {
        switch (value.Type)
        {
            case OptionType.Choice:
                _json.BeginArray("enum");
                foreach (string choice in OptionChoices.Allowed(value.Choices.Select(choice => choice.Key), constraints).Select(JsonWriter.Quote).Concat(mayBeNull ? ["null"] : []))
                {
                    _json.Element(choice);
                }

                _json.EndArray();
                break;
            case OptionType.Duration:
                _json.Text("pattern", Form(ValuePatterns.Duration));
                break;
            case OptionType.Instant:
                _json.Text("format", "date-time").Text("pattern", Form(ValuePatterns.Instant));
                break;
            case OptionType.Date:
                _json.Text("format", "date").Text("pattern", ValuePatterns.Date);
                break;
            case OptionType.TimeOfDay:
                _json.Text("pattern", Form(ValuePatterns.TimeOfDay));
                break;
            case OptionType.Identifier:
                _json.Text("format", "uuid").Text("pattern", Form(ValuePatterns.Identifier));
                break;
            case OptionType.Uri:
                _json.Text("format", "uri").Text("pattern", Form(ValuePatterns.Address));
                break;
            case OptionType.IPAddress:
                _json.BeginArray("anyOf")
                    .BeginObject().Text("format", "ipv4").EndObject()
                    .BeginObject().Text("format", "ipv6").EndObject()
                    .EndArray();
                break;
            case OptionType.Secret:
                _json.Raw("writeOnly", "true");
                break;
        }
    }

    private bool Reaches(OptionsModel model, string target, HashSet<string> visited) =>
        model.Properties.Select(option => Section(option.Value)).OfType<OptionValue>().Any(section =>
            section.Section!.Equals(target, StringComparison.Ordinal)
            || (visited.Add(section.Section) && Reaches(_root.NestedOf(section), target, visited)));

    private static OptionValue? Section(OptionValue value) => value.Type == OptionType.Section ? value : value.Element is { } element ? Section(element) : null;

    // A $ of .NET also stands before a last line break; one of ECMAScript does not.
    private static string Form(string expression) => expression.Replace("(?!\\n)$", "$");

    private static string? Example(OptionType type, string example) => type switch
    {
        OptionType.Boolean or OptionType.Integer or OptionType.Float =>
            example is "true" or "false" || double.TryParse(example, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? example : null,
        OptionType.List or OptionType.Map or OptionType.Section or OptionType.Secret => null,
        _ => JsonWriter.Quote(example),
    };
}
