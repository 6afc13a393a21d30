using System.Globalization;
using Patchbay.Devices;
using Patchbay.Generators.Emission;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Kinds.Devices;

/// <summary>
/// The metadata file of devices and sensors, as existing clients read it. They prompt in the order of the template's
/// keys, for each that is <c>placeholder</c>.
/// </summary>
internal abstract class RuleKind(string contract, string attribute) : Kind(contract, attribute)
{
    private const string Placeholder = "\"placeholder\"";
    private const string ThermostatPrompt = "thermostat";
    private const string TypeKey = "_type";

    // What stands for it in the entry until the build has the finished assembly, and knows what the plugin needs of others.
    private const string NeededAssemblies = "$assemblies";

    public override string MetadataFile(PluginModel plugin, PluginName name)
    {
        string? chosen = name.Argument("MetadataFile") is { Texts.Count: 1 } file ? MetadataPaths.File(file.Texts[0]) : null;
        return $"metadata/{plugin.Contract.Plural}/{chosen ?? NameCase.Pascal(name.Name) + ".json"}";
    }

    public override string Metadata(PluginModel plugin, PluginName name)
    {
        string prompt = NameCase.Snake(name.Argument("Rule")?.EnumMember ?? "Standard");
        OptionModel[] asked = [.. Asked(plugin)];
        JsonWriter json = new JsonWriter().BeginObject()
            .Text("config_name", name.Name)
            .Text("class_name", plugin.Class.SimpleName)
            .Text("display_name", name.DisplayName)
            .OptionalText("description", name.Description);
        WriteDependencies(json, name);
        WriteTemplate(json, name, asked);
        json.Text("rule_prompt", prompt);
        WriteLimits(json, name, prompt);
        WriteModes(json, asked);
        WriteMore(json, plugin);
        return json.EndObject().ToString();
    }

    /// <summary>Writes the keys that come at the end of the template.</summary>
    protected virtual void WriteMoreTemplate(JsonWriter json)
    {
    }

    /// <summary>Writes the keys that come at the end of the file.</summary>
    protected virtual void WriteMore(JsonWriter json, PluginModel plugin)
    {
    }

    // Each key once, and none of the host's: analyzers report those, and a template cannot have a key twice.
    private static IEnumerable<OptionModel> Asked(PluginModel plugin) =>
        (plugin.Options?.Properties ?? EquatableArray<OptionModel>.Empty)
            .Where(option => AskedOptions.IsAsked(option.Key, option.IsRequired, option.Prompt?.Label is not null)
                && ReservedKeySearch.Find(option.Key, plugin.Contract.ReservedKeys) is null)
            .GroupBy(option => option.Key, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(Order);

    private static int Order(OptionModel option) => AskedOptions.Order(option.Key, option.Prompt?.Order ?? 0);

    private static void WriteDependencies(JsonWriter json, PluginName name)
    {
        const string Key = "dependencies";
        if (name.Argument("Dependencies") is { } stated)
        {
            json.Texts(Key, stated.Texts.Where(MetadataPaths.IsDependency).Distinct(StringComparer.Ordinal));
        }
        else
        {
            json.Text(Key, NeededAssemblies);
        }
    }

    private void WriteTemplate(JsonWriter json, PluginName name, OptionModel[] asked)
    {
        json.BeginObject("config_template").Text(TypeKey, name.Name);
        WriteOptions(json, asked.Where(option => Order(option) <= PromptOrders.DefaultRule));
        json.Raw("default_rule", Placeholder);
        WriteOptions(json, asked.Where(option => Order(option) > PromptOrders.DefaultRule));
        json.BeginObject("schedule").EndObject();
        WriteMoreTemplate(json);
        json.EndObject();
    }

    private static void WriteOptions(JsonWriter json, IEnumerable<OptionModel> options)
    {
        foreach (OptionModel option in options)
        {
            json.Raw(option.Key, Placeholder);
        }
    }

    private static void WriteLimits(JsonWriter json, PluginName name, string prompt)
    {
        if (prompt.Equals(ThermostatPrompt, StringComparison.Ordinal))
        {
            json.BeginArray("rule_limits").Element(Text(ThermostatLimits.Minimum)).Element(Text(ThermostatLimits.Maximum)).EndArray();
        }
        else if (name.Argument("Min") is { } min && name.Argument("Max") is { } max)
        {
            json.BeginArray("rule_limits").Element(Limit(min.Json)).Element(Limit(max.Json)).EndArray();
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Digits only where that is possible: to clients a number with an exponent is no integer.
    private static string Limit(string json) =>
        decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && number == decimal.Truncate(number)
            ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)
            : json;

    private static void WriteModes(JsonWriter json, OptionModel[] asked)
    {
        if (asked.FirstOrDefault(option => option.Key.Equals(AskedOptions.Mode, StringComparison.Ordinal)) is not { } mode)
        {
            return;
        }

        string[] choices = [.. OptionChoices.Offered(mode.Value.Type, mode.Value.Choices.Select(choice => choice.Key), mode.Constraints)];
        if (choices.Length > 0)
        {
            json.BeginArray("mode_options");
            foreach (string choice in choices)
            {
                json.Element(choice);
            }

            json.EndArray();
        }
    }
}
