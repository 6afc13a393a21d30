using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace FirstCall;

/// <summary>An empty section, so that no provider of configurations is among what is seen.</summary>
internal sealed class NoOptions : IConfigurationSection
{
    public string Key => "lamp";

    public string Path => Key;

    public string? Value { get; set; }

    public string? this[string key]
    {
        get => null;
        set => throw new NotSupportedException();
    }

    public IEnumerable<IConfigurationSection> GetChildren() => [];

    public IConfigurationSection GetSection(string key) => this;

    public IChangeToken GetReloadToken() => throw new NotSupportedException();
}
