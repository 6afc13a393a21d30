using System.Globalization;
using System.Text.Json.Nodes;

namespace Build.Tests.Clients;

/// <summary>Checks a configuration as the existing clients do before they save it.</summary>
internal sealed class ClientValidator(JsonObject metadata, JsonObject configuration)
{
    public void Check()
    {
        _ = (Client.Key(configuration, "_type"), Client.Key(configuration, "nickname"), Client.Key(configuration, "schedule").AsObject());
        string rule = Client.Key(configuration, "default_rule").ToString();
        switch ((string)Client.Key(metadata, "rule_prompt")!)
        {
            case "standard":
                Require(rule is "enabled" or "disabled", rule);
                break;
            case "int_or_fade":
                CheckLimits();
                Require(IsWithin(rule, Number("min_rule"), Number("max_rule")), rule);
                break;
            case "float_range" or "int_range":
                Require(double.TryParse(rule, CultureInfo.InvariantCulture, out _), rule);
                break;
            case "thermostat":
                Require(Number("tolerance") is >= 0.1 and <= 10, "Thermostat tolerance out of range (0.1 - 10.0)");
                Require((string)Client.Key(configuration, "mode")! is "heat" or "cool", "Thermostat mode must be either \"heat\" or \"cool\"");
                Require((string)Client.Key(configuration, "units")! is "fahrenheit" or "celsius" or "kelvin", "Thermostat units must be \"fahrenheit\", \"celsius\", or \"kelvin\"");
                Require(IsWithin(rule, 18, 27), rule);
                break;
        }
    }

    private void CheckLimits()
    {
        JsonArray limits = Client.Key(metadata, "rule_limits").AsArray();
        Require(Number("min_rule") <= Number("max_rule"), "min_rule cannot be greater than max_rule");
        Require(Number("min_rule") >= (double)limits[0]! && Number("max_rule") <= (double)limits[1]!, "Rule limits");
    }

    private double Number(string key) => double.Parse(Client.Key(configuration, key).ToString(), CultureInfo.InvariantCulture);

    private static bool IsWithin(string rule, double min, double max) => double.TryParse(rule, CultureInfo.InvariantCulture, out double number) && number >= min && number <= max;

    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new ClientException($"Invalid: {what}");
        }
    }
}
