using Patchbay.Devices;

namespace Patchbay;

/// <summary>A plugin that was created, with what its contract does not show.</summary>
public sealed class PluginInstance
{
    internal PluginInstance(PluginDescriptor descriptor, object contract, object? options)
    {
        Descriptor = descriptor;
        Contract = contract;
        Options = options;
    }

    /// <summary>Which plugin it is.</summary>
    public PluginDescriptor Descriptor { get; }

    /// <summary>The implementation of the kind's contract, for example an <see cref="IDevice"/>. Disposing of it disposes of the plugin.</summary>
    public object Contract { get; }

    /// <summary>The instance of the author's class. It is the same object as <see cref="Contract"/> if the class implements the contract itself.</summary>
    public object Plugin => PluginCatalog.GetInstance(Contract);

    /// <summary>The options that it was created with; null for a plugin without.</summary>
    public object? Options { get; }
}
