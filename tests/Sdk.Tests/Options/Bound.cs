using Microsoft.Extensions.Configuration;

namespace Patchbay.Sdk.Tests.Options;

/// <summary>Binds options the way a host does: by creating a plugin that takes them, out of a section of its configuration.</summary>
internal static class Bound
{
    public const string Path = "probes:probe1";

    public static T Options<T>(string plugin, params (string Key, string? Value)[] options) => (T)Probe.Given(plugin, Section(options))!;

    public static IReadOnlyList<ConfigurationError> Errors(string plugin, params (string Key, string? Value)[] options) =>
        Failure(plugin, options).Errors;

    public static PluginConfigurationException Failure(string plugin, params (string Key, string? Value)[] options) =>
        Should.Throw<PluginConfigurationException>(() => Probe.Given(plugin, Section(options)));

    private static IConfigurationSection Section((string Key, string? Value)[] options) =>
        Root(options.Select(option => ($"{Path}:{option.Key}", option.Value))).GetSection(Path);

    public static IConfigurationRoot Root(IEnumerable<(string Key, string? Value)> options) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(options.Select(option => KeyValuePair.Create(option.Key, option.Value)))
            .Build();
}
