using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Rules;
using Patchbay.Devices.Schedules;

namespace Patchbay.Devices.Api;

/// <summary>Endpoints for schedules.</summary>
internal static class ScheduleEndpoints
{
    private static readonly EndpointAnswer s_wrongTime = Answer.Error("Timestamp format must be HH:MM (no AM/PM) or schedule keyword");

    public static Task<EndpointAnswer> GetAsync(EndpointContext request) =>
        request.ChangeAsync((_, instance) => Answer.Value(writer => InstanceWriter.WriteSchedule(writer, instance.Schedule)));

    public static async Task<EndpointAnswer> AddAsync(EndpointContext request)
    {
        if (await RuleEndpoints.FindAsync(request).ConfigureAwait(false) is not { } target)
        {
            return Answer.InstanceNotFound;
        }

        Rule? rule = await RuleCheck.ReadAsync(request.Arguments[2], target.Format, target.Driver).ConfigureAwait(false);
        return await request.ChangeAsync((_, instance) =>
        {
            if (request.Text(1) is not { } time || !IsTime(request, time))
            {
                return s_wrongTime;
            }

            if (rule is null)
            {
                return Answer.InvalidRule;
            }

            bool exists = instance.Schedule.Any(entry => entry.Time.Equals(time, StringComparison.Ordinal));
            if (exists && request.Text(3) is not "overwrite")
            {
                return Answer.Error($"Rule already exists at {time}, add 'overwrite' arg to replace");
            }

            var added = new ScheduleEntry(time, RuleJson.Write(rule), rule);
            instance.SetSchedule(exists
                ? instance.Schedule.Select(entry => entry.Time.Equals(time, StringComparison.Ordinal) ? added : entry)
                : instance.Schedule.Append(added));
            request.Node.Reschedule(instance, request.Cause);
            return Answer.Object(writer =>
            {
                InstanceWriter.WriteRule(writer, "Rule added", rule);
                writer.WriteString("time", time);
            });
        }).ConfigureAwait(false);
    }

    public static Task<EndpointAnswer> RemoveAsync(EndpointContext request) => request.ChangeAsync((_, instance) =>
    {
        string? time = request.Text(1);
        if (time is not null && instance.Schedule.Any(entry => entry.Time.Equals(time, StringComparison.Ordinal)))
        {
            Remove(request, instance, time);
            return Answer.Text("Deleted", time);
        }

        return time is not null && IsTime(request, time) ? Answer.Error("No rule exists at that time") : s_wrongTime;
    });

    public static async Task<EndpointAnswer> SaveAsync(EndpointContext request)
    {
        Dictionary<string, ScheduleEntry[]> schedules = await request.Node.Queue.RunAsync(() =>
            request.Node.Instances.Values.ToDictionary(instance => instance.Id, instance => instance.Schedule.ToArray(), StringComparer.Ordinal)).ConfigureAwait(false);
        return await request.SaveAsync(
            root =>
            {
                foreach ((string id, ScheduleEntry[] schedule) in schedules)
                {
                    if (root[id] is JsonObject instance)
                    {
                        instance["schedule"] = new JsonObject(schedule.Select(entry => KeyValuePair.Create(entry.Time, JsonNode.Parse(entry.Written.GetRawText()))));
                    }
                }
            },
            "Rules written to disk").ConfigureAwait(false);
    }

    /// <summary>Removes an entry of a schedule, if it is there.</summary>
    public static void Remove(EndpointContext request, Instance instance, string time)
    {
        instance.SetSchedule(instance.Schedule.Where(entry => !entry.Time.Equals(time, StringComparison.Ordinal)));
        request.Node.Reschedule(instance, request.Cause);
    }

    private static bool IsTime(EndpointContext request, string time) => ScheduleTime.TryRead(time, out _) || request.Node.Keywords.TryGet(time, out _);
}
