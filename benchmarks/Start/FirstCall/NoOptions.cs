using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Patchbay.Benchmarks.FirstCall;

/// <summary>An empty section of a configuration, so that no provider's cost is measured.</summary>
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
