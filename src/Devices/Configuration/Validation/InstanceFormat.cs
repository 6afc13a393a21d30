using System.Text.Json;
using Patchbay.Devices.Configuration.Documents;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Which rules an instance accepts: by its driver's prompt and limits, its owner's limits, and its unit.</summary>
internal static class InstanceFormat
{
    /// <summary>The format. If the owner's limits cannot be used, which is then an error, it has those of the driver.</summary>
    public static RuleFormat Of(WrittenInstance instance, Findings findings)
    {
        DriverRules driver = DriverRules.Of(instance.Plugin!);
        (double? min, double? max) = driver.HasOwnerLimits && OwnerLimits(instance, driver, findings) is { } limits ? limits : (driver.Min, driver.Max);
        return new RuleFormat(driver.Prompt) { Min = min, Max = max, Units = Unit(instance) };
    }

    private static (double? Min, double? Max)? OwnerLimits(WrittenInstance instance, DriverRules driver, Findings findings)
    {
        // What is missing or no number, the options report.
        bool isRight = IsWithin(instance, "min_rule", driver, findings) & IsWithin(instance, "max_rule", driver, findings);
        if (!isRight || Limit(instance, "min_rule") is not { } min || Limit(instance, "max_rule") is not { } max)
        {
            return null;
        }

        if (min <= max)
        {
            return (min, max);
        }

        instance.CannotRun = true;
        findings.Add(Check.RuleLimits, instance.PathOf("min_rule"), FormattableString.Invariant($"at most max_rule, which is {max}"), instance["min_rule"], "min_rule cannot be greater than max_rule: exchange them.");
        return null;
    }

    private static bool IsWithin(WrittenInstance instance, string key, DriverRules driver, Findings findings)
    {
        if (Limit(instance, key) is not { } limit || (!(limit < driver.Min) && !(limit > driver.Max)))
        {
            return true;
        }

        instance.CannotRun = true;
        string side = limit < driver.Min ? FormattableString.Invariant($"less than {driver.Min}") : FormattableString.Invariant($"greater than {driver.Max}");
        findings.Add(Check.RuleLimits, instance.PathOf(key), driver.Range, instance[key], $"Rule limits cannot be {side}, which is the limit of {instance.Plugin!.Name}.");
        return false;
    }

    private static int? Limit(WrittenInstance instance, string key) => JsonText.Integer(instance[key]);

    private static TemperatureUnit Unit(WrittenInstance instance) => instance.Text("units")?.Trim().ToUpperInvariant() switch
    {
        "FAHRENHEIT" => TemperatureUnit.Fahrenheit,
        "KELVIN" => TemperatureUnit.Kelvin,
        _ => TemperatureUnit.Celsius,
    };
}
