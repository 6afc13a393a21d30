using System.Text.Json;
using Patchbay.Devices.Rules;

namespace Patchbay.Devices.Instances;

/// <summary>Checks rules: first by prompt and limits, then by the driver, which is called outside of changes.</summary>
internal static class RuleCheck
{
    /// <summary>Reads a rule that was sent.</summary>
    /// <returns>The rule, possibly corrected; null if it is not valid.</returns>
    public static async ValueTask<Rule?> ReadAsync(JsonElement json, RuleFormat format, Driver driver) =>
        RuleJson.TryRead(format, json, out Rule? rule, out _) ? await CheckAsync(rule, format, driver).ConfigureAwait(false) : null;

    /// <summary>Checks a rule that fits prompt and limits.</summary>
    /// <returns>The rule, possibly corrected; null if the driver refuses it, fails, or corrects it to one that does not fit.</returns>
    public static async ValueTask<Rule?> CheckAsync(Rule rule, RuleFormat format, Driver driver)
    {
        if (driver.Check is not { } check || rule.Kind is RuleKind.Enabled or RuleKind.Disabled)
        {
            return rule;
        }

        Rule asked = rule.Kind == RuleKind.Fade ? Rule.Integer(rule.Target) : rule;
        Rule? answer;
        try
        {
            // The contract's member is no asynchronous one: a driver that blocks must not hold up who asks.
            answer = await Task.Run(() => check(asked)).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The hosting of plugins has logged it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }

        if (answer is null || answer == asked)
        {
            return answer is null ? null : rule;
        }

        Rule corrected = rule.Kind == RuleKind.Fade && answer.Kind == RuleKind.Integer ? Rule.Fade((long)answer, rule.Duration) : answer;
        return format.TryRead(corrected.ToString(), out Rule? fitting, out _) ? fitting : null;
    }
}
