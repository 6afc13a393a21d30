namespace Patchbay;

/// <summary>No plugin of the kind has the name. The message lists the near names, or all if none is near.</summary>
public sealed class PluginNotFoundException : PluginException
{
    internal PluginNotFoundException(string kind, string name, string message)
        : base(message) => (Kind, Name) = (kind, name);

    /// <summary>The kind that was asked for.</summary>
    public string Kind { get; }

    /// <summary>The name that was asked for.</summary>
    public string Name { get; }
}
