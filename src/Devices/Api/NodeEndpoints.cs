using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay.Devices.Logging;

namespace Patchbay.Devices.Api;

/// <summary>Endpoints for the node itself.</summary>
internal static class NodeEndpoints
{
    public static Task<EndpointAnswer> StatusAsync(EndpointContext request) => request.ChangeAsync(() => new EndpointAnswer(StatusWriter.Write(request.Node)));

    public static Task<EndpointAnswer> RebootAsync(EndpointContext request) =>
        Task.FromResult(Answer.Value(writer => writer.WriteStringValue("Rebooting")) with { AfterClose = request.Host.Restart });

    public static Task<EndpointAnswer> ClearLogAsync(EndpointContext request) =>
        Task.FromResult(request.Host.TryClearLog() ? Answer.Text("clear_log", "success") : Answer.Error("no log file found"));

    public static Task<EndpointAnswer> MemoryAsync(EndpointContext request)
    {
        GCMemoryInfo memory = GC.GetGCMemoryInfo();
        long free = Math.Max(0, memory.TotalAvailableMemoryBytes - memory.MemoryLoadBytes);
        return Task.FromResult(Answer.Object(writer =>
        {
            writer.WriteNumber("free", free);
            writer.WriteNumber("max_new_split", free);
            writer.WriteNumber("max_free_sz", free);
        }));
    }

    public static async Task<EndpointAnswer> SetLogLevelAsync(EndpointContext request)
    {
        if (request.Text(0) is not { } level || !LogLevelFile.Names.Contains(level, StringComparer.Ordinal))
        {
            return Answer.Object(writer =>
            {
                writer.WriteString("ERROR", "Unsupported log level");
                InstanceWriter.WriteTexts(writer, "options", LogLevelFile.Names);
            });
        }

        await request.Host.LogLevel.SaveAsync(level, request.CancellationToken).ConfigureAwait(false);
        return Answer.Text("Success", "Log level set (takes effect after reboot)");
    }

    public static async Task<EndpointAnswer> SetPositionAsync(EndpointContext request)
    {
        JsonElement argument = request.Arguments[0];
        if (argument.ValueKind != JsonValueKind.Object || !argument.TryGetProperty("latitude", out JsonElement latitude) || !argument.TryGetProperty("longitude", out JsonElement longitude))
        {
            return Answer.Error("Requires dict with longitude and latitude keys");
        }

        if (EndpointContext.Number(latitude) is not (>= -90 and <= 90 and var north))
        {
            return Answer.Error("Latitude must be between -90 and 90");
        }

        if (EndpointContext.Number(longitude) is not (>= -180 and <= 180 and var east))
        {
            return Answer.Error("Longitude must be between -180 and 180");
        }

        var gps = new JsonObject { ["lat"] = JsonNode.Parse(latitude.GetRawText()), ["lon"] = JsonNode.Parse(longitude.GetRawText()) };
        EndpointAnswer answer = await request.SaveAsync(
            root =>
            {
                if (root["metadata"] is not JsonObject metadata)
                {
                    root["metadata"] = metadata = [];
                }

                metadata["gps"] = gps.DeepClone();
            },
            "GPS coordinates set").ConfigureAwait(false);
        if (answer.Json.Span.StartsWith("{\"ERROR\""u8))
        {
            return answer;
        }

        using var document = JsonDocument.Parse(gps.ToJsonString());
        JsonElement written = document.RootElement.Clone();
        return await request.ChangeAsync(() =>
        {
            request.Node.SetPosition(request.Node.Metadata with { Position = (north, east), Gps = written }, request.Cause);
            return answer;
        }).ConfigureAwait(false);
    }
}
