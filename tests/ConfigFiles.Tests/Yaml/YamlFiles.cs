using Microsoft.Extensions.Configuration;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Yaml;

/// <summary>A main file with parts, of the test's own.</summary>
internal static class YamlFiles
{
    public static IConfigurationRoot Load(this TestFolder folder, bool reloadOnChange = false) =>
        new ConfigurationBuilder().AddYaml(folder["config.yml"], reloadOnChange: reloadOnChange).Build();

    /// <summary>All values, as <c>key=value</c>.</summary>
    public static string[] Values(this IConfiguration configuration) =>
        [.. configuration.AsEnumerable().Where(option => option.Value is not null).Select(option => $"{option.Key}={option.Value}").Order(StringComparer.Ordinal)];
}
