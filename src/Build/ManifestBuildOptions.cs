using Patchbay.Build.Configuration;

namespace Patchbay.Build;

/// <summary>What is written beside the manifest and the metadata files.</summary>
internal sealed record ManifestBuildOptions
{
    /// <summary>Whether the assembly is a host, whose configuration has the plugins of its references too.</summary>
    public bool IsHost { get; init; }

    /// <summary>The ids of messages that the project does not want.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The language of the project, as MSBuild names it.</summary>
    public string Language { get; init; } = "C#";

    /// <summary>Whether the source generator ran, which works in C# only.</summary>
    public bool HasGenerator { get; init; } = true;

    /// <summary>How the configuration is laid out that a schema is written for; null for no schema.</summary>
    public ConfigurationLayout? Configuration { get; init; }

    /// <summary>The names of the files that come into the output beside the assembly; null if that is not known.</summary>
    public IReadOnlySet<string>? OutputFiles { get; init; }

    /// <summary>Whether each plugin with options gets a page.</summary>
    public bool Documentation { get; init; }
}
