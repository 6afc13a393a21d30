namespace SmartHome.Simulators;

/// <summary>A stand-in for a device that the driver cannot tell from a real one.</summary>
internal interface ISimulator : IAsyncDisposable
{
    /// <summary>The options that lead a driver to the started simulator: its address and port.</summary>
    IReadOnlyDictionary<string, string?> Options { get; }

    /// <summary>Where the started simulator is, for a person.</summary>
    string Location { get; }

    /// <summary>What it was told to do, in words and in order: <c>on, brightness 128</c>. Questions are not among it, nor what changes nothing that can be seen.</summary>
    SimulatorRecord Record { get; }

    /// <summary>Whether it is out of order: then it closes every connection without an answer, until it is back.</summary>
    bool IsDown { get; set; }

    /// <summary>Starts to behave like the device.</summary>
    Task StartAsync(CancellationToken cancellationToken);
}
