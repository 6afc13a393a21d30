using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;
using Patchbay.Roslyn;

namespace Patchbay.Generators.Emission.Kinds;

/// <summary>
/// The metadata file of devices and sensors, as existing clients read it. They prompt in the order of the template's
/// keys, for each that is <c>placeholder</c>.
/// </summary>
internal abstract class RuleMetadata : KindMetadata
{
    private const string Placeholder = "\"placeholder\"";
    private const int OrderOfDefaultRule = 1000;
    private const string ThermostatPrompt = "thermostat";
    private const string TypeKey = "_type";
    private const string NicknameKey = "nickname";

    public override string FileName(PluginModel plugin, PluginName name) =>
        $"metadata/{plugin.Contract.Plural}/{NameCase.Pascal(name.Name)}.json";

    public override string Write(PluginModel plugin, PluginName name)
    {
        string prompt = NameCase.Snake(name.Argument("Rule")?.EnumMember ?? "Standard");
        JsonWriter json = new JsonWriter().BeginObject()
            .Text("config_name", name.Name)
            .Text("class_name", plugin.Class.SimpleName)
            .Text("display_name", name.DisplayName)
            .OptionalText("description", name.Description)
            .Text("dependencies", "$assemblies");
        WriteTemplate(json, plugin, name);
        json.Text("rule_prompt", prompt);
        WriteLimits(json, name, prompt);
        if (plugin.Options?.Properties.FirstOrDefault(option => option is { Key: "mode", Value.Type: OptionType.Choice }) is { } mode)
        {
            json.Texts("mode_options", mode.Value.Choices.Select(choice => choice.Key));
        }

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

    private void WriteTemplate(JsonWriter json, PluginModel plugin, PluginName name)
    {
        json.BeginObject("config_template").Text(TypeKey, name.Name).Raw(NicknameKey, Placeholder);
        List<OptionModel> options = [.. (plugin.Options?.Properties ?? EquatableArray<OptionModel>.Empty)
            .Where(option => !option.Key.Equals(NicknameKey, StringComparison.Ordinal))
            .OrderBy(Order)];
        WriteOptions(json, options.Where(option => Order(option) <= OrderOfDefaultRule));
        json.Raw("default_rule", Placeholder);
        WriteOptions(json, options.Where(option => Order(option) > OrderOfDefaultRule));
        json.BeginObject("schedule").EndObject();
        WriteMoreTemplate(json);
        json.EndObject();
    }

    private static int Order(OptionModel option) => option.Prompt?.Order ?? 0;

    // Clients ask for every key of the template, so what nobody needs to be asked for stays out and keeps its default.
    private static void WriteOptions(JsonWriter json, IEnumerable<OptionModel> options)
    {
        foreach (OptionModel option in options.Where(option => option.IsRequired || option.Prompt?.Label is not null))
        {
            json.Raw(option.Key, Placeholder);
        }
    }

    private static void WriteLimits(JsonWriter json, PluginName name, string prompt)
    {
        if (prompt.Equals(ThermostatPrompt, StringComparison.Ordinal))
        {
            json.BeginArray("rule_limits").Element("18").Element("27").EndArray();
        }
        else if (name.Argument("Min") is { } min && name.Argument("Max") is { } max)
        {
            json.BeginArray("rule_limits").Element(min.Json).Element(max.Json).EndArray();
        }
    }
}
