using System.Globalization;
using System.Text.Json;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Rules;

namespace Patchbay.Devices.Api;

/// <summary>Endpoints for the rules that are in force.</summary>
internal static class RuleEndpoints
{
    public static async Task<EndpointAnswer> SetAsync(EndpointContext request)
    {
        if (await FindAsync(request).ConfigureAwait(false) is not { } target)
        {
            return Answer.InstanceNotFound;
        }

        Rule? rule = await RuleCheck.ReadAsync(request.Arguments[1], target.Format, target.Driver).ConfigureAwait(false);
        return rule is null ? Answer.InvalidRule : await request.ChangeAsync((id, instance) =>
        {
            instance.SetRule(rule, request.Cause);
            return Answer.Object(writer =>
            {
                writer.WritePropertyName(id);
                request.Arguments[1].WriteTo(writer);
            });
        }).ConfigureAwait(false);
    }

    public static async Task<EndpointAnswer> IncrementAsync(EndpointContext request)
    {
        Rule? rule = null;
        EndpointAnswer error = await request.ChangeAsync((_, instance) => TryIncrement(request, instance, out rule)).ConfigureAwait(false);
        if (rule is null)
        {
            return error;
        }

        if (await FindAsync(request).ConfigureAwait(false) is not { } target)
        {
            return Answer.InstanceNotFound;
        }

        Rule? valid = await RuleCheck.ReadAsync(RuleJson.Write(rule), target.Format, target.Driver).ConfigureAwait(false);
        return valid is null ? Answer.InvalidRule : await request.ChangeAsync((id, instance) =>
        {
            instance.SetRule(valid, request.Cause);
            return Answer.Object(writer => InstanceWriter.WriteRule(writer, id, instance.CurrentRule));
        }).ConfigureAwait(false);
    }

    public static Task<EndpointAnswer> ResetAsync(EndpointContext request) => request.ChangeAsync((id, instance) =>
    {
        bool differs = instance.CurrentRule != instance.ScheduledRule;
        if (differs)
        {
            instance.SetRule(instance.ScheduledRule, request.Cause);
        }

        return Answer.Object(writer =>
        {
            writer.WriteString(id, differs ? "Reverted to scheduled rule" : "Rule already matches scheduled rule");
            InstanceWriter.WriteRule(writer, "current_rule", instance.CurrentRule);
        });
    });

    public static Task<EndpointAnswer> ResetAllAsync(EndpointContext request) => request.ChangeAsync(() =>
    {
        Instance[] differing = [.. request.Node.Instances.Values.Where(instance => instance.CurrentRule != instance.ScheduledRule)];
        foreach (Instance instance in differing)
        {
            instance.SetRule(instance.ScheduledRule, request.Cause);
        }

        return Answer.Object(writer =>
        {
            writer.WriteStartObject("New rules");
            foreach (Instance instance in differing)
            {
                InstanceWriter.WriteRule(writer, instance.Id, instance.CurrentRule);
            }

            writer.WriteEndObject();
        });
    });

    /// <summary>The rules that the instance of the first argument accepts, and its driver; null if there is no such instance.</summary>
    public static async Task<(RuleFormat Format, Driver Driver)?> FindAsync(EndpointContext request)
    {
        RuleFormat? format = await request.Node.Queue.RunAsync(() => request.TryGetInstance(out Instance? instance) ? instance.Entry.Format : null).ConfigureAwait(false);
        return format is not null && request.Node.DriverOf(request.Text(0)!) is { } driver ? (format, driver) : null;
    }

    // The new rule, or the error.
    private static EndpointAnswer TryIncrement(EndpointContext request, Instance instance, out Rule? rule)
    {
        rule = null;
        RuleFormat format = instance.Entry.Format;
        bool isInteger = format.Prompt is RulePrompt.IntOrFade or RulePrompt.IntRange;
        if (!isInteger && format.Prompt is not (RulePrompt.FloatRange or RulePrompt.Thermostat))
        {
            return Answer.Error("Unsupported target, must accept int or float rule");
        }

        JsonElement argument = request.Arguments[1];
        if (request.Number(1) is not { } step || (isInteger && argument.ValueKind == JsonValueKind.String && !long.TryParse(argument.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out _)))
        {
            return Answer.Error($"Invalid argument {(argument.ValueKind == JsonValueKind.Null ? "None" : argument.ToString())}");
        }

        if (instance.CurrentRule.Kind is not (RuleKind.Integer or RuleKind.Float or RuleKind.Thermostat))
        {
            return Answer.Error($"Unable to increment current rule ({instance.CurrentRule})");
        }

        double sum = (double)instance.CurrentRule + (isInteger ? Math.Truncate(step) : step);
        rule = isInteger ? Rule.Integer((long)Math.Clamp(sum, format.Min ?? int.MinValue, format.Max ?? int.MaxValue))
            : double.IsFinite(sum) ? Rule.Float(sum)
            : null;
        return Answer.InvalidRule;
    }
}
