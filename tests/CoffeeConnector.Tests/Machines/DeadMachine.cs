using System.Net;
using System.Net.Sockets;

namespace CoffeeConnector.Tests.Machines;

/// <summary>A port that refuses connections, and that nobody else can get while the test runs: bound, but not listening.</summary>
internal sealed class DeadMachine : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public DeadMachine() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public string Location => $"http://{_socket.LocalEndPoint}/";

    public void Dispose() => _socket.Dispose();
}
