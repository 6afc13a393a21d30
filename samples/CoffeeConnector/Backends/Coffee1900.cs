using CoffeeConnector.Machines;

namespace CoffeeConnector.Backends;

/// <summary>Machines of version 1900. User name and password go with each request, so there is no session.</summary>
[ConnectorBackend(Service, "1900", DisplayName = "Coffee machine 1900")]
public sealed class Coffee1900(CoffeeOptions options, HttpClient http) : Coffee(options, http)
{
    /// <summary>Takes the machine's remote control, which one client can have at a time.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when the machine is ours.</returns>
    /// <exception cref="MachineException">The machine is not reachable, refuses the password, or is somebody else's.</exception>
    public Task Connect(CancellationToken cancellationToken) => Authorized.SendAsync(HttpMethod.Put, "remote", body: null, cancellationToken);

    /// <summary>Gives the remote control back.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when the machine is free.</returns>
    public Task Disconnect(CancellationToken cancellationToken) => Authorized.SendAsync(HttpMethod.Delete, "remote", body: null, cancellationToken);

    /// <summary>Asks whether the machine can make coffee now.</summary>
    /// <param name="cancellationToken">Gives the check up.</param>
    /// <returns>Whether it can; it cannot while it cleans itself.</returns>
    public async Task<bool> Check(CancellationToken cancellationToken) =>
        (await Authorized.GetAsync("status", cancellationToken)).Text("state") == "ready";

    private Machine Authorized => Machine.WithPassword(Options.Username, Options.Password);
}
