using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Schedules;

namespace Patchbay.Devices.Api;

/// <summary>Endpoints for the keywords of schedules.</summary>
internal static class KeywordEndpoints
{
    public static Task<EndpointAnswer> GetAsync(EndpointContext request) =>
        request.ChangeAsync(() => Answer.Value(writer => StatusWriter.WriteKeywords(writer, request.Node.Keywords)));

    public static Task<EndpointAnswer> AddAsync(EndpointContext request) => request.ChangeAsync(() =>
    {
        if (request.Arguments[0].ValueKind != JsonValueKind.Object)
        {
            return Answer.Error("Requires dict with keyword and timestamp");
        }

        if (!request.Arguments[0].EnumerateObject().Any())
        {
            return Answer.InvalidSyntax;
        }

        JsonProperty keyword = request.Arguments[0].EnumerateObject().First();

        // What looks like a time would be taken for one in a schedule.
        if (keyword.Name.Length == 0 || ScheduleTime.TryRead(keyword.Name, out _))
        {
            return Answer.Error("Requires dict with keyword and timestamp");
        }

        if (keyword.Value.ValueKind != JsonValueKind.String || !ScheduleTime.TryRead(keyword.Value.ToString(), out TimeOnly time))
        {
            return Answer.Error("Timestamp format must be HH:MM (no AM/PM)");
        }

        request.Node.Keywords.Set(keyword.Name, time);
        request.Node.RescheduleAll(request.Cause);
        return Answer.Object(writer =>
        {
            writer.WriteString("Keyword added", keyword.Name);
            writer.WriteString("time", ScheduleTime.Write(time));
        });
    });

    public static Task<EndpointAnswer> RemoveAsync(EndpointContext request) => request.ChangeAsync(() =>
    {
        if (request.Text(0) is not { } name || !request.Node.Keywords.TryGet(name, out _))
        {
            return Answer.Error("Keyword does not exist");
        }

        if (Keywords.IsOfSun(name))
        {
            return Answer.Error("Cannot delete sunrise or sunset");
        }

        request.Node.Keywords.Remove(name);
        foreach (Instance instance in request.Node.Instances.Values.Where(instance => instance.Schedule.Any(entry => entry.Time.Equals(name, StringComparison.Ordinal))))
        {
            ScheduleEndpoints.Remove(request, instance, name);
        }

        return Answer.Text("Keyword removed", name);
    });

    public static async Task<EndpointAnswer> SaveAsync(EndpointContext request)
    {
        KeyValuePair<string, TimeOnly>[] times = await request.Node.Queue.RunAsync(() => request.Node.Keywords.Times.ToArray()).ConfigureAwait(false);
        return await request.SaveAsync(
            root => root["schedule_keywords"] = new JsonObject(times.Select(keyword => KeyValuePair.Create(keyword.Key, (JsonNode?)ScheduleTime.Write(keyword.Value)))),
            "Keywords written to disk").ConfigureAwait(false);
    }
}
