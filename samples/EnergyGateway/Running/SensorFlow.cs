using System.Text.Json;
using System.Text.Json.Nodes;

namespace EnergyGateway.Running;

/// <summary>Runs a connector's sensor flow once, and prints each of its steps.</summary>
internal sealed class SensorFlow(TextWriter output)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public async Task RunAsync(IConnector connector, CancellationToken cancellationToken)
    {
        RawMessage? raw = await connector.ReceiveRawMessageAsync(cancellationToken);
        await output.WriteLineAsync($"    raw message  {raw?.ToString() ?? "none"}");
        if (raw is null)
        {
            return;
        }

        JsonObject? parsed = await connector.ParseRawMessageAsync(raw.Content, raw.Timestamp ?? TimeProvider.System.GetUtcNow(), cancellationToken);
        await output.WriteLineAsync($"    parsed       {parsed?.ToJsonString(Indented).Replace("\n", "\n    ", StringComparison.Ordinal) ?? "nothing"}");
        if (parsed is null)
        {
            return;
        }

        await output.WriteLineAsync("    datapoints");
        foreach ((string key, JsonNode? value) in Datapoints.Flatten(parsed))
        {
            await output.WriteLineAsync($"      {key,-26}{value?.ToJsonString() ?? "null"}");
        }
    }
}
