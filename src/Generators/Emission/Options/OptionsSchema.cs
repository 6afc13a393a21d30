using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

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

        OptionAnnotations.Write(_json, option, isFormer);
        _json.EndObject();
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

        FormSchema.Write(_json, value, constraints, mayBeNull);
        ConstraintSchema.Write(_json, value, constraints, mayBeNull);
        if (value.Element is { } element)
        {
            _json.BeginObject(value.Type == OptionType.List ? "items" : "additionalProperties");
            WriteValue(element, EquatableArray<Constraint>.Empty, mayBeNull: false);
            _json.EndObject();
        }
    }

    private bool Reaches(OptionsModel model, string target, HashSet<string> visited) =>
        model.Properties.Select(option => Section(option.Value)).OfType<OptionValue>().Any(section =>
            section.Section!.Equals(target, StringComparison.Ordinal)
            || (visited.Add(section.Section) && Reaches(_root.NestedOf(section), target, visited)));

    private static OptionValue? Section(OptionValue value) => value.Type == OptionType.Section ? value : value.Element is { } element ? Section(element) : null;
}
