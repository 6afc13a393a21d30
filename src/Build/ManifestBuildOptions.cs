using Patchbay.Build.Configuration;

namespace Patchbay.Build;

/// <summary>The options of the build step.</summary>
internal sealed record ManifestBuildOptions
{
    /// <summary>Whether the assembly is a host, whose configuration includes the plugins of its references.</summary>
    public bool IsHost { get; init; }

    /// <summary>The ids of messages that the project disables.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The language of the project, as MSBuild names it.</summary>
    public string Language { get; init; } = "C#";

    /// <summary>Whether the source generator ran, which supports C# only.</summary>
    public bool HasGenerator { get; init; } = true;

    /// <summary>The layout of the configuration to write a schema for; null for no schema.</summary>
    public ConfigurationLayout? Configuration { get; init; }

    /// <summary>The names of the files in the output beside the assembly; null if not known.</summary>
    public IReadOnlySet<string>? OutputFiles { get; init; }

    /// <summary>Whether each plugin with options gets a page.</summary>
    public bool Documentation { get; init; }
}
