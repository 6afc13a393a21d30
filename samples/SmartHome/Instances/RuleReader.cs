using System.Globalization;

namespace SmartHome.Instances;

/// <summary>
/// Reads the default rule of an instance, with what the driver can do (from its metadata file) and what its owner wants
/// (from the configuration) for limits.
/// </summary>
internal sealed class RuleReader(Instance instance, PluginMetadata metadata)
{
    private readonly List<ConfigurationError> _errors = [];

    public IReadOnlyList<ConfigurationError> Errors => _errors;

    public void ReadName(string kind)
    {
        if (!instance.Id.StartsWith(kind, StringComparison.Ordinal))
        {
            _errors.Add(new ConfigurationError { Path = instance.Section.Path, Expected = $"a name that starts with \"{kind}\"", Found = $"\"{instance.Id}\"", Suggestion = "Rename it." });
        }
    }

    public RuleFormat ReadFormat()
    {
        double? min = ReadLimit("min_rule", metadata.Min);
        double? max = ReadLimit("max_rule", metadata.Max);
        if (min > max)
        {
            string expected = string.Create(CultureInfo.InvariantCulture, $"at least min_rule, {min}");
            _errors.Add(new ConfigurationError { Path = instance.PathOf("max_rule"), Expected = expected, Found = Quoted(max), Suggestion = "Swap the two." });
        }

        return new RuleFormat(metadata.Prompt)
        {
            Min = min,
            Max = max,
            Units = Enum.TryParse(instance["units"], ignoreCase: true, out TemperatureUnit units) ? units : TemperatureUnit.Celsius,
        };
    }

    public Rule? ReadDefaultRule(RuleFormat format)
    {
        const string Key = "default_rule";
        if (instance[Key] is not { } text)
        {
            _errors.Add(new ConfigurationError { Path = instance.PathOf(Key), Expected = format.ExpectedDefault, Found = "nothing", Suggestion = $"Add \"{Key}\"; it has no default." });
            return null;
        }

        if (!format.TryReadDefault(text, out Rule? rule, out _))
        {
            _errors.Add(new ConfigurationError { Path = instance.PathOf(Key), Expected = format.ExpectedDefault, Found = $"\"{text}\"", Suggestion = "Choose a rule that the driver and the configured limits allow." });
        }

        return rule;
    }

    // A limit that is missing or no number is the business of the options, which say so themselves.
    private double? ReadLimit(string key, double? limit)
    {
        if (!double.TryParse(instance[key], NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            return limit;
        }

        if (value < metadata.Min || value > metadata.Max)
        {
            string expected = string.Create(CultureInfo.InvariantCulture, $"a number from {metadata.Min} to {metadata.Max}");
            _errors.Add(new ConfigurationError { Path = instance.PathOf(key), Expected = expected, Found = Quoted(value), Suggestion = "Stay within what the device can do." });
        }

        return value;
    }

    private static string Quoted(double? value) => string.Create(CultureInfo.InvariantCulture, $"\"{value}\"");
}
