namespace Patchbay.Devices.Configuration;

/// <summary>What a node's configuration says, as far as it can be used. Immutable.</summary>
internal sealed record NodeConfiguration
{
    /// <summary>The configuration of a node that has none: it starts blank, and answers.</summary>
    public static NodeConfiguration Blank { get; } = new();

    /// <summary>Which node it is, and where.</summary>
    public NodeMetadata Metadata { get; init; } = NodeMetadata.Blank;

    /// <summary>The times of the keywords in the file, <c>sunrise</c> and <c>sunset</c> among them only if the file has them. Names differ by case.</summary>
    public IReadOnlyDictionary<string, TimeOnly> Keywords { get; init; } = new Dictionary<string, TimeOnly>(StringComparer.Ordinal);

    /// <summary>The instances that can run, as far as their configuration decides: devices, then sensors, each in the ordinal order of their ids.</summary>
    public IReadOnlyList<InstanceEntry> Instances { get; init; } = [];

    /// <summary>All that is wrong, with paths and lines: of entries that are left out, of parts that are, and of what runs nevertheless, as two instances with one nickname.</summary>
    public IReadOnlyList<ConfigurationError> Errors { get; init; } = [];
}
