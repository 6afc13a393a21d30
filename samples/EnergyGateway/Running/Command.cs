using System.Text.Json;
using System.Text.Json.Nodes;

namespace EnergyGateway.Running;

/// <summary>A value that is to be sent to a device.</summary>
/// <param name="Connector">The connector.</param>
/// <param name="Datapoint">The datapoint's key.</param>
/// <param name="Value">The value.</param>
internal sealed record Command(string Connector, string Datapoint, JsonNode? Value)
{
    /// <summary>Reads a value. Configurations have text only: what is a number or a truth value in JSON is taken for one.</summary>
    public static JsonNode? ReadValue(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonValue value ? value : text;
        }
        catch (JsonException)
        {
            return bool.TryParse(text, out bool value) ? value : text; // The configuration makes "True" of true.
        }
    }
}
