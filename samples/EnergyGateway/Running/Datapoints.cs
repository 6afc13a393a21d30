using System.Text.Json.Nodes;

namespace EnergyGateway.Running;

/// <summary>Flattens the values that a connector has parsed.</summary>
internal static class Datapoints
{
    private const string Separator = "__";

    /// <summary>
    /// Goes through nested objects breadth first, so shallow keys come first, with <c>__</c> between keys. Arrays and null
    /// are values; an empty object leaves nothing.
    /// </summary>
    /// <exception cref="FormatException">Two values have the same key.</exception>
    public static List<KeyValuePair<string, JsonNode?>> Flatten(JsonObject parsed)
    {
        var datapoints = new List<KeyValuePair<string, JsonNode?>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var objects = new Queue<(string Prefix, JsonObject Object)>([("", parsed)]);
        while (objects.TryDequeue(out (string Prefix, JsonObject Object) next))
        {
            foreach ((string name, JsonNode? value) in next.Object)
            {
                string key = next.Prefix + name;
                if (value is JsonObject nested)
                {
                    objects.Enqueue((key + Separator, nested));
                }
                else if (keys.Add(key))
                {
                    datapoints.Add(new(key, value));
                }
                else
                {
                    throw new FormatException($"Two datapoints have the key \"{key}\". Rename one.");
                }
            }
        }

        return datapoints;
    }
}
