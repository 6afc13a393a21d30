using CoffeeConnector.Machines;

namespace CoffeeConnector.Backends;

/// <summary>A coffee machine, of whatever version. Units that serve all versions are registered on it.</summary>
[ConnectorBackend(Service)]
public abstract class Coffee(CoffeeOptions options, HttpClient http)
{
    /// <summary>The name of the external system.</summary>
    public const string Service = "coffee";

    /// <summary>The configuration record.</summary>
    protected CoffeeOptions Options { get; } = options;

    /// <summary>The machine, for requests that need no log-in.</summary>
    private protected Machine Machine { get; } = Machine.Of(options, http);
}
