using System.Text.Json.Nodes;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Logging;

namespace Patchbay.Devices.Nodes;

/// <summary>A node with what is around it: its files and its program.</summary>
internal sealed class NodeHost(Node node, INodeStore store, LogLevelFile logLevel, TimeProvider clock, string? logFile)
{
    public Node Node => node;

    public TimeProvider Clock => clock;

    public LogLevelFile LogLevel => logLevel;

    /// <summary>Starts the node anew, from its configuration.</summary>
    public Action Restart { get; set; } = static () => { };

    /// <summary>Changes what is stored.</summary>
    /// <returns>What is wrong; null if it is stored.</returns>
    public async Task<string?> TrySaveAsync(Action<JsonObject> change, CancellationToken cancellationToken)
    {
        try
        {
            await store.ChangeAsync(change, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (NodeConfigurationException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Deletes the log file, if there is one.</summary>
    public bool TryClearLog()
    {
        try
        {
            if (logFile is null || !File.Exists(logFile))
            {
                return false;
            }

            // Who writes it goes on with the same file.
            using FileStream file = new(logFile, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.SetLength(0);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
