using System.Net;

namespace EnergyGateway.Simulators;

/// <summary>A stand-in for a device that the connector cannot tell from a real one.</summary>
internal interface ISimulator : IAsyncDisposable
{
    /// <summary>Where the started simulator is.</summary>
    IPEndPoint EndPoint { get; }

    /// <summary>Starts to behave like the device.</summary>
    void Start();

    /// <summary>Describes the state of the device.</summary>
    string Describe();
}
