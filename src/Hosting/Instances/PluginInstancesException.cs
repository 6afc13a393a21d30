namespace Patchbay.Hosting;

/// <summary>Thrown when instances cannot start and their host wants all or none.</summary>
public sealed class PluginInstancesException : PluginException
{
    internal PluginInstancesException(IEnumerable<string> sections, IReadOnlyList<string> problems)
        : base($"The configuration of {string.Join(" and ", sections.Select(section => $"\"{section}\""))} has errors, so none of its plugins was started:\n{string.Join('\n', problems)}") =>
        Problems = problems;

    /// <summary>All errors, of all instances.</summary>
    public IReadOnlyList<string> Problems { get; }
}
