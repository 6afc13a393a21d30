using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Patchbay.Options.Tests;

/// <summary>What the framework itself says of one setting in a document: its attributes about the text, and <see cref="Uri"/> about an address. Neither binder nor schema has part in it.</summary>
internal static class FrameworkCheck
{
    /// <summary>Whether the framework accepts the value at the path in a document for the options type.</summary>
    public static bool Accepts(Type options, string document, string path)
    {
        using var json = JsonDocument.Parse(document);
        return Accepts(options, [], json.RootElement, path.Split(':'));
    }

    private static bool Accepts(Type type, IEnumerable<ValidationAttribute> attributes, JsonElement value, ReadOnlySpan<string> path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (path.IsEmpty)
        {
            string text = value.ToString();
            return (type != typeof(Uri) || Uri.TryCreate(text, UriKind.Absolute, out _)) && attributes.All(attribute => attribute.IsValid(text));
        }

        if (type.IsDefined(typeof(PluginOptionsAttribute)))
        {
            string key = path[0];
            PropertyInfo property = type.GetProperties().Single(property => Keys(property).Contains(key));
            return Accepts(property.PropertyType, property.GetCustomAttributes<ValidationAttribute>(), value.GetProperty(key), path[1..]);
        }

        Type element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[^1];
        JsonElement entry = value.ValueKind == JsonValueKind.Array ? value[int.Parse(path[0], System.Globalization.CultureInfo.InvariantCulture)] : value.GetProperty(path[0]);
        return Accepts(element, [], entry, path[1..]);
    }

    private static IEnumerable<string> Keys(PropertyInfo property) =>
        property.GetCustomAttributes<RenamedFromAttribute>().Select(former => former.Key)
            .Prepend(property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
}
