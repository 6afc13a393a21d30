namespace SmartHome.Simulators;

/// <summary>A stand-in for a device or sensor that the driver cannot tell from a real one.</summary>
internal interface ISimulator : IAsyncDisposable
{
    /// <summary>The options that lead a driver to the started simulator, in place of the word <c>simulated</c>.</summary>
    IReadOnlyDictionary<string, string?> Options { get; }

    /// <summary>Where the started simulator is, for a person.</summary>
    string Location { get; }

    /// <summary>Starts to behave like the device.</summary>
    Task StartAsync(CancellationToken cancellationToken);
}
