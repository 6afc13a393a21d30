using Patchbay.ConfigFiles;

namespace Microsoft.Extensions.Configuration;

/// <summary>Adds YAML to a configuration.</summary>
public static class YamlConfigurationExtensions
{
    /// <summary>Adds a YAML file and the <c>conf.d/*.yml</c> beside it, merged in the order of their names.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The main file.</param>
    /// <param name="optional">Whether the main file may be missing.</param>
    /// <param name="reloadOnChange">Whether the files are read again when they change.</param>
    /// <returns>The builder.</returns>
    public static IConfigurationBuilder AddYaml(this IConfigurationBuilder builder, string path, bool optional = false, bool reloadOnChange = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return builder.Add(new YamlConfigurationSource { Path = path, Optional = optional, ReloadOnChange = reloadOnChange });
    }
}
