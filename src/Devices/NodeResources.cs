using Microsoft.Extensions.Diagnostics.HealthChecks;
using Patchbay.Devices.Api;
using Patchbay.Devices.Nodes;
using Patchbay.Devices.Transport;

namespace Patchbay.Devices;

/// <summary>What a node shows by HTTP below <c>/v1/</c>: its status, its health and its history.</summary>
internal sealed class NodeResources(Node node, HealthCheckService health) : IResources
{
    public async ValueTask<ResourceAnswer?> GetAsync(string path, CancellationToken cancellationToken) => path switch
    {
        "status" => new ResourceAnswer(await node.Queue.RunAsync(() => StatusWriter.Write(node)).ConfigureAwait(false)),
        "health" => await HealthAsync(cancellationToken).ConfigureAwait(false),
        "history" => new ResourceAnswer(History()),
        _ => null,
    };

    private async ValueTask<ResourceAnswer> HealthAsync(CancellationToken cancellationToken)
    {
        HealthReport report = await health.CheckHealthAsync(cancellationToken).ConfigureAwait(false);
        return new ResourceAnswer(Answer.Object(writer =>
        {
            writer.WriteString("status", report.Status.ToString());
            writer.WriteStartObject("checks");
            foreach ((string name, HealthReportEntry entry) in report.Entries)
            {
                writer.WriteStartObject(name);
                writer.WriteString("status", entry.Status.ToString());
                writer.WriteString("description", entry.Description);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }).Json)
        {
            StatusCode = report.Status == HealthStatus.Unhealthy ? 503 : 200,
        };
    }

    private ReadOnlyMemory<byte> History() => Answer.Value(writer =>
    {
        writer.WriteStartArray();
        foreach (NodeChange change in node.History.ToArray())
        {
            writer.WriteStartObject();
            writer.WriteString("time", change.Time);
            writer.WriteString("instance", change.Instance);
            writer.WriteString("property", change.Property);
            writer.WriteString("value", change.Value);
            writer.WriteString("cause", change.Cause.ToString().ToLowerInvariant());
            writer.WriteString("source", change.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }).Json;
}
