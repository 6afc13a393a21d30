using System.Net.Sockets;

namespace Patchbay.Devices.Transport.Connections;

/// <summary>Tells the ends of connections from faults.</summary>
internal static class LostConnection
{
    /// <summary>Whether the exception of a pipe says only that the connection was reset, aborted or given up: everyday life of a port.</summary>
    public static bool Explains(Exception exception) => exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException;
}
