using System.Text.Json;
using Patchbay.Devices.Configuration.Documents;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>An entry of the document that is to be a device or sensor.</summary>
internal sealed class WrittenInstance
{
    public const string Placeholder = "placeholder";
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);

    public WrittenInstance(string id, JsonElement json, bool isSensor)
    {
        (Id, Json, IsSensor) = (id, json, isSensor);
        foreach (JsonProperty member in json.EnumerateObject())
        {
            _members[member.Name] = member.Value;
        }
    }

    public string Id { get; }

    public JsonElement Json { get; }

    public bool IsSensor { get; }

    /// <summary>The name of its kind: what there are plugins of.</summary>
    public string Kind => IsSensor ? "sensor" : "device";

    /// <summary>Its keys and values, each once.</summary>
    public IReadOnlyDictionary<string, JsonElement> Members => _members;

    /// <summary>Its plugin, once it is known.</summary>
    public PluginDescriptor? Plugin { get; set; }

    /// <summary>Whether something is wrong that keeps it from running.</summary>
    public bool CannotRun { get; set; }

    public JsonElement? this[string key] => _members.TryGetValue(key, out JsonElement value) ? value : null;

    /// <summary>The path of one of its keys.</summary>
    public string PathOf(string key) => $"{Id}:{key}";

    /// <summary>Whether a key has what templates have where a person is to be asked.</summary>
    public bool IsPlaceholder(string key) => this[key] is { ValueKind: JsonValueKind.String } value && value.ValueEquals(Placeholder);

    /// <summary>The text of a single value; null if it is missing, null, an object or a list.</summary>
    public string? Text(string key) => JsonText.Value(this[key]);
}
