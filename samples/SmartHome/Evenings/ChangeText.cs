namespace SmartHome.Evenings;

/// <summary>A change of the node in words.</summary>
/// <param name="nicknames">The names that people have given to devices and sensors.</param>
internal sealed class ChangeText(IReadOnlyDictionary<string, string> nicknames)
{
    /// <summary>The change as the script of the evening has it: <c>device1 on true by sensor sensor1</c>.</summary>
    public static string Exact(NodeChange change) => $"{change.Instance} {change.Property} {change.Value} by {change.Cause.ToString().ToLowerInvariant()} {change.Source}".TrimEnd();

    public string Name(NodeChange change) => Name(change.Instance);

    public static string What(NodeChange change) => (change.Property, change.Value) switch
    {
        ("on", "true") => "turns on",
        ("on", _) => "turns off",
        ("condition", "true") => "condition is met",
        ("condition", _) => "condition is not met",
        ("failure", _) => $"fails: {change.Value}",
        ("rule", _) => $"rule is {change.Value}",
        _ => $"{change.Property} is {change.Value}",
    };

    public string Who(NodeChange change) => change.Cause switch
    {
        NodeChangeCause.Sensor when change.Source == change.Instance => "by itself",
        NodeChangeCause.Sensor => $"by the sensor {Name(change.Source!)}",
        NodeChangeCause.Schedule => $"by its schedule: {change.Source}",
        NodeChangeCause.Api => $"by a client: {change.Source}",
        NodeChangeCause.Driver => "as it reports itself",
        NodeChangeCause.Fade => "by its fade",
        _ => $"by {change.Cause}",
    };

    private string Name(string id) => nicknames.GetValueOrDefault(id, id);
}
