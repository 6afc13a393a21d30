using Microsoft.Extensions.Logging;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Logging;

namespace Patchbay.Devices;

/// <summary>The configuration of a node, as it was read last.</summary>
internal sealed class LoadedConfiguration(INodeStore store, ILogger<LoadedConfiguration> logger)
{
    private readonly object _lock = new();
    private NodeConfiguration? _current;

    /// <summary>What was read last; it is read if it was not.</summary>
    /// <exception cref="NodeConfigurationException">It cannot be read at all.</exception>
    public NodeConfiguration Current
    {
        get
        {
            lock (_lock)
            {
                return _current ?? Read();
            }
        }
    }

    /// <summary>Reads it anew, and logs all that is wrong and was not before.</summary>
    /// <exception cref="NodeConfigurationException">It cannot be read at all; what was read before stays.</exception>
    public NodeConfiguration Read()
    {
        lock (_lock)
        {
            NodeConfiguration read = store.Read();
            foreach (ConfigurationError error in read.Errors.Where(error => _current?.Errors.Contains(error) is not true))
            {
                NodeLog.ConfigurationError(logger, error.ToString());
            }

            return _current = read;
        }
    }
}
