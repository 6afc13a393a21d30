using Microsoft.Extensions.Configuration;

namespace SmartHome.Instances;

/// <summary>The configuration of one device or sensor.</summary>
/// <param name="Section">Its section, for example <c>devices:device1</c>.</param>
internal sealed record Instance(IConfigurationSection Section)
{
    public static IEnumerable<Instance> All(IConfiguration configuration, string kind) =>
        configuration.GetSection(kind + "s").GetChildren().Select(section => new Instance(section));

    public string Id => Section.Key;

    public string Nickname => this["nickname"] ?? Id;

    /// <summary>Gets an option. Keys are compared without regard to case, <c>_</c> and <c>-</c>.</summary>
    public string? this[string key] =>
        Section[key] ?? Section.GetChildren().FirstOrDefault(child => Plain(child.Key).Equals(Plain(key), StringComparison.OrdinalIgnoreCase))?.Value;

    public string PathOf(string key) => ConfigurationPath.Combine(Section.Path, key);

    public override string ToString() => $"{Nickname} ({Id})";

    private static string Plain(string key) =>
        key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
