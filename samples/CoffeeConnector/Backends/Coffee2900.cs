using CoffeeConnector.Machines;

namespace CoffeeConnector.Backends;

/// <summary>Machines of version 2900. For user name and password they give out a token, which units get as their session.</summary>
[ConnectorBackend(Service, "2900", DisplayName = "Coffee machine 2900")]
public sealed class Coffee2900(CoffeeOptions options, HttpClient http) : Coffee(options, http)
{
    /// <summary>Logs in.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The session.</returns>
    /// <exception cref="MachineException">The machine is not reachable, or refuses the password.</exception>
    public async Task<CoffeeSession> ConnectAsync(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, object?> answer = await Machine.SendAsync(
            HttpMethod.Post, "v2/sessions", new { user = Options.Username, password = Options.Password.Reveal() }, cancellationToken);
        return new CoffeeSession(Machine.WithToken(answer.Text("token")));
    }

    /// <summary>Logs out.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when the machine has forgotten the token.</returns>
    public Task DisconnectAsync(CoffeeSession session, CancellationToken cancellationToken) =>
        session.Machine.SendAsync(HttpMethod.Delete, "v2/sessions/current", body: null, cancellationToken);

    /// <summary>Asks whether the machine can make coffee now.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Gives the check up.</param>
    /// <returns>Whether it can.</returns>
    public async Task<bool> CheckAsync(CoffeeSession session, CancellationToken cancellationToken) =>
        (await session.Machine.GetAsync("v2/health", cancellationToken)).Flag("ok");
}
