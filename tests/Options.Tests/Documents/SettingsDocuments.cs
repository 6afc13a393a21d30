using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;

namespace Patchbay.Options.Tests.Documents;

/// <summary>
/// Makes JSON documents for an options type out of its properties, knowing nothing of its schema: valid ones, in which
/// one or a few settings are replaced by anything or left out. They are written as tools write them; the other ways
/// that configuration allows are listed in <c>docs/options/schema.md</c>.
/// </summary>
internal static class SettingsDocuments
{
    private static readonly string[] Keys = ["a", "b", "Key", "a b", "ä", "0", "10", "a_b", "😀", "x.y", "$z", "_u"];

    public static Gen<string> Of(Type type) => Section(type, depth: 0);

    private static Gen<string> Section(Type type, int depth)
    {
        (string Key, PropertyInfo Property)[] settings = [.. type.GetProperties().SelectMany(KeysOf)];
        return from changed in Gen.Elements(0, 1, 1, 1, 1, 2, 3)
               from chosen in Gen.Shuffle(settings)
               from values in All(chosen.Take(changed).Select(setting => Setting(setting.Key, setting.Property, depth)))
               from extra in Gen.Frequency((9, Gen.Constant("")), (1, Gen.Elements("\"$schema\":\"x\"", "\"_type\":5", "\"zzz\":{\"a\":[1]}", "\"zzzz\":null")))
               let untouched = settings.Except(chosen.Take(changed)).Where(setting => IsRequired(setting.Property) && setting.Key.Equals(KeyOf(setting.Property), StringComparison.Ordinal))
               let replaced = chosen.Take(changed).Select(setting => setting.Property).ToHashSet()
               let rest = untouched.Where(setting => !replaced.Contains(setting.Property)).Select(setting => $"{JsonSerializer.Serialize(setting.Key)}:{Valid(setting.Property.PropertyType)}")
               select $"{{{string.Join(',', values.Concat(rest).Append(extra).Where(member => member.Length > 0))}}}";
    }

    // Nothing, nothing written as null, or a value.
    private static Gen<string> Setting(string key, PropertyInfo property, int depth)
    {
        string name = JsonSerializer.Serialize(key) + ":";
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Gen<string> value = Value(type, depth).Select(value => name + value);
        bool hasKeys = IsSection(type) || MapValue(type) is not null;
        return hasKeys
            ? Gen.Frequency((1, Gen.Constant("")), (12, value))
            : Gen.Frequency((1, Gen.Constant("")), (1, Gen.Constant(name + "null")), (12, value));
    }

    private static Gen<string> Value(Type type, int depth) => Gen.Frequency((9, Right(type, depth)), (1, Gen.Elements(WrongTypes(type))));

    private static Gen<string> Right(Type type, int depth) =>
        type == typeof(bool) ? Gen.Elements("true", "false")
        : IsNumber(type) ? Numbers.All
        : type.IsEnum ? Gen.Elements("\"quiet\"", "\"loud\"", "\"very_loud\"", "\"green\"", "\"\"", "\" loud\"", "\"loud\\n\"", "\"0\"")
        : IsSection(type) ? depth > 2 ? Gen.Constant(Valid(type)) : Section(type, depth + 1)
        : MapValue(type) is { } value ? Map(value, depth + 1)
        : ListElement(type) is { } element ? List(element, depth + 1)
        : Text(type).Select(text => JsonSerializer.Serialize(text));

    private static Gen<string> Text(Type type) =>
        type == typeof(TimeSpan) ? Texts.Duration
        : type == typeof(DateTimeOffset) ? Texts.Instant
        : type == typeof(DateOnly) ? Texts.Date
        : type == typeof(TimeOnly) ? Texts.TimeOfDay
        : type == typeof(Guid) ? Texts.Identifier
        : type == typeof(Uri) ? Texts.Address
        : type == typeof(IPAddress) ? Texts.IPAddress
        : Texts.General;

    private static Gen<string> List(Type element, int depth) =>
        from count in Gen.Choose(0, depth > 3 ? 1 : 4)
        from entries in All(Enumerable.Repeat(Entry(element, depth), count))
        select $"[{string.Join(',', entries)}]";

    private static Gen<string> Map(Type value, int depth) =>
        from keys in Gen.Shuffle(Keys)
        from count in Gen.Choose(0, depth > 3 ? 1 : 3)
        from values in All(Enumerable.Repeat(Entry(value, depth), count))
        select $"{{{string.Join(',', keys.Zip(values, (key, value) => $"{JsonSerializer.Serialize(key)}:{value}"))}}}";

    private static Gen<string> Entry(Type type, int depth) => IsSection(type) || MapValue(type) is not null
        ? Gen.Frequency((4, Gen.Constant(Valid(type))), (2, Value(type, depth)))
        : Gen.Frequency((4, Gen.Constant(Valid(type))), (2, Value(type, depth)), (1, Gen.Elements("null", Valid(type), Valid(type))));

    // Only what configuration can tell from the right type: to it 80 and "80" are the same, and so are {} and null.
    private static string[] WrongTypes(Type type) =>
        type == typeof(string) || type == typeof(Secret) ? ["[1]", "{\"a\":1}", "[\"a\"]"]
        : type == typeof(bool) ? ["\"yes\"", "1", "[true]", "{\"a\":1}", "\"\"", "[]"]
        : IsNumber(type) ? ["\"abc\"", "true", "\"\"", "[1]", "{\"a\":1}", "[]"]
        : IsSection(type) ? ["\"x\"", "5", "true", "[]", "\"\""]
        : MapValue(type) is not null ? ["\"x\"", "5", "false", "[]", "\"\""]
        : ListElement(type) is not null ? ["\"x\"", "5", "true", "{\"a\":1}"]
        : ["5", "true", "[\"x\"]", "{\"a\":\"x\"}", "[]", "5.5"];

    private static string Valid(Type type) =>
        type == typeof(bool) ? "true"
        : IsNumber(type) ? "1"
        : type.IsEnum ? "\"loud\""
        : IsSection(type) ? $"{{{string.Join(',', type.GetProperties().Where(IsRequired).Select(property => $"{JsonSerializer.Serialize(KeyOf(property))}:{Valid(property.PropertyType)}"))}}}"
        : MapValue(type) is { } value ? $"{{\"a\":{Valid(value)}}}"
        : ListElement(type) is { } element ? $"[{Valid(element)}]"
        : type == typeof(TimeSpan) ? "\"00:00:05\""
        : type == typeof(DateTimeOffset) ? "\"2026-11-21T18:30:00Z\""
        : type == typeof(DateOnly) ? "\"2026-11-21\""
        : type == typeof(TimeOnly) ? "\"18:30\""
        : type == typeof(Guid) ? "\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\""
        : type == typeof(Uri) ? "\"ftp://a/\""
        : type == typeof(IPAddress) ? "\"10.0.0.1\""
        : "\"ftp://a\"";

    private static Gen<IEnumerable<string>> All(IEnumerable<Gen<string>> parts) => parts.Aggregate(
        Gen.Constant(Enumerable.Empty<string>()),
        (all, part) => all.SelectMany(texts => part.Select(text => texts.Append(text))));

    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null
        || property.GetCustomAttribute<System.ComponentModel.DataAnnotations.RequiredAttribute>() is not null
        || property is { Name: "Label" };

    private static IEnumerable<(string Key, PropertyInfo Property)> KeysOf(PropertyInfo property) =>
        property.GetCustomAttributes<RenamedFromAttribute>().Select(former => (former.Key, property)).Prepend((KeyOf(property), property));

    private static string KeyOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    private static bool IsSection(Type type) => type.GetCustomAttribute<PluginOptionsAttribute>() is not null;

    private static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum;

    private static Type? MapValue(Type type) => type.IsGenericType && type.GetGenericArguments() is [_, var value] ? value : null;

    private static Type? ListElement(Type type) => type.IsArray ? type.GetElementType() : type.IsGenericType && type.GetGenericArguments() is [var element] ? element : null;
}
