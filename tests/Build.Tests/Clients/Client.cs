using System.Globalization;
using System.Text.Json.Nodes;

namespace Build.Tests.Clients;

/// <summary>
/// Sets up an instance of a device or sensor as the existing clients do: uploads its dependencies, asks for what its template
/// leaves open, in the order of the keys, and checks what it would save. Takes every detail as literally as they do.
/// </summary>
internal sealed class Client(string kind, IReadOnlySet<string> output)
{
    private const string Placeholder = "placeholder";

    /// <summary>What is saved for a plugin.</summary>
    public JsonObject SetUp(JsonObject metadata)
    {
        Upload(metadata);
        var configuration = (JsonObject)Key(metadata, "config_template").DeepClone();
        foreach (string key in configuration.Select(member => member.Key).ToArray())
        {
            if (configuration[key] is JsonValue value && value.TryGetValue(out string? text) && text == Placeholder)
            {
                configuration[key] = Ask(key, metadata, configuration);
            }
        }

        new ClientValidator(metadata, configuration).Check();
        return configuration;
    }

    /// <summary>The lines of the menu: one for each display name.</summary>
    public static IReadOnlyCollection<string> Menu(IEnumerable<JsonObject> metadata) =>
        metadata.ToLookup(plugin => (string)Key(plugin, "display_name")!).Select(line => line.Key).ToArray();

    public static JsonNode Key(JsonObject json, string key) => json[key] ?? throw new ClientException($"KeyError: {key}");

    // path.split("/")[1], of which the rest follows.
    private void Upload(JsonObject metadata)
    {
        foreach (string path in Key(metadata, "dependencies").AsArray().Select(path => (string)path!))
        {
            string[] parts = path.Split('/', 2);
            if (parts.Length < 2)
            {
                throw new ClientException($"IndexError: {path}");
            }

            if (!output.Contains(parts[1]))
            {
                throw new ClientException($"FileNotFoundError: {path}");
            }
        }
    }

    private JsonNode Ask(string key, JsonObject metadata, JsonObject configuration) => (kind, key) switch
    {
        (_, "default_rule") => AskRule(metadata, configuration),
        (_, "nickname") => "Some name",
        (_, "pin") => "4",
        (_, "ip") => "192.168.1.20",
        ("devices", "min_rule") => Limit(metadata, 0).ToString(CultureInfo.InvariantCulture),
        ("devices", "max_rule") => Limit(metadata, 1).ToString(CultureInfo.InvariantCulture),
        ("devices", "uri") => "http://192.168.1.20",
        ("sensors", "mode") => (string)Key(metadata, "mode_options").AsArray()[0]!,
        ("sensors", "units") => "celsius",
        ("sensors", "tolerance") => "1.5",
        _ when key.StartsWith("pin_", StringComparison.Ordinal) => "5",
        ("devices", _) when key.EndsWith("_path", StringComparison.Ordinal) => "on",
        _ => throw new ClientException($"no question for {key}, so \"{Placeholder}\" is saved"),
    };

    private static JsonNode AskRule(JsonObject metadata, JsonObject configuration)
    {
        string prompt = (string)Key(metadata, "rule_prompt")!;
        switch (prompt)
        {
            case "standard":
                return "enabled";
            case "on_off":
                return "on";
            case "float_range":
                return Key(metadata, "rule_limits").AsArray()[1]!.ToJsonString();
            case "int_range":
                return Limit(metadata, 1).ToString(CultureInfo.InvariantCulture);
            case "int_or_fade":
                return (string)Answered(configuration, "max_rule")!;
            case "thermostat":
                return (string)Answered(configuration, "units")! == "celsius" ? "21" : "70";
            case "api_target":
                return new JsonObject { ["on"] = new JsonArray("ignore"), ["off"] = new JsonArray("ignore") };
            case "string":
                return "text";
            default:
                throw new ClientException($"KeyError: {prompt}");
        }
    }

    private static JsonNode Answered(JsonObject configuration, string key) =>
        Key(configuration, key) is var answer && (string)answer! != Placeholder ? answer : throw new ClientException($"ValueError: {key} is not known yet");

    private static long Limit(JsonObject metadata, int index)
    {
        string number = Key(metadata, "rule_limits").AsArray()[index]!.ToJsonString();
        return long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long limit) ? limit : throw new ClientException($"ValueError: {number} is no integer");
    }
}
