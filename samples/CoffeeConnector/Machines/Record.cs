using System.Text.Json;

namespace CoffeeConnector.Machines;

/// <summary>Turns the JSON of machines into records: plain values by their names, nested as the machine has them.</summary>
internal static class Record
{
    public static readonly IReadOnlyDictionary<string, object?> Empty = new Dictionary<string, object?>();

    public static IReadOnlyDictionary<string, object?> Of(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().ToDictionary(field => field.Name, field => ValueOf(field.Value))
        : throw new JsonException($"A JSON object was expected, a {json.ValueKind} came.");

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ListOf(JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? [.. json.EnumerateArray().Select(Of)]
        : throw new JsonException($"A JSON array was expected, a {json.ValueKind} came.");

    private static object? ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Object => Of(value),
        JsonValueKind.Array => ListOf(value),
        _ => null,
    };
}
