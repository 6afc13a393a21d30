using System.Net;
using System.Net.Sockets;

namespace EnergyGateway.Tests.Devices;

/// <summary>A port that refuses connections, and that nobody else can get while the test runs: bound, but not listening.</summary>
internal sealed class DeadDevice : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public DeadDevice() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public IPEndPoint EndPoint => (IPEndPoint)_socket.LocalEndPoint!;

    public void Dispose() => _socket.Dispose();
}
