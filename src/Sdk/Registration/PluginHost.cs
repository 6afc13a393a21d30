using Microsoft.Extensions.Configuration;

namespace Patchbay.Registration;

/// <summary>What a catalog knows of the host that creates plugins.</summary>
/// <param name="Keys">The keys of its own in the sections that it gives to plugins.</param>
/// <param name="Root">The whole configuration that the sections are of, if the host said so.</param>
internal sealed record PluginHost(string[] Keys, IConfigurationRoot? Root)
{
    public static readonly PluginHost Unknown = new([], Root: null);
}
