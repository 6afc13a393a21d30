using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Patchbay.ConfigFiles.Generation;

/// <summary>The whole configuration as the section of a file's driver.</summary>
internal sealed class WholeSection(IConfiguration configuration, string key) : IConfigurationSection
{
    public string Key => key;

    public string Path => "";

    public string? Value
    {
        get => null;
        set => throw new NotSupportedException("The whole configuration has no value.");
    }

    public string? this[string key]
    {
        get => configuration[key];
        set => configuration[key] = value;
    }

    public IEnumerable<IConfigurationSection> GetChildren() => configuration.GetChildren();

    public IChangeToken GetReloadToken() => configuration.GetReloadToken();

    public IConfigurationSection GetSection(string key) => configuration.GetSection(key);
}
