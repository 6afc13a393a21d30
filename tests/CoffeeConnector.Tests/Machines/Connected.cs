using CoffeeConnector.Backends;
using CoffeeConnector.Shop;
using CoffeeConnector.Simulators;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Connectors;

namespace CoffeeConnector.Tests.Machines;

/// <summary>A simulated machine of a version, and the services of a host that connects to it.</summary>
internal sealed class Connected : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton<HttpClient>()
        .AddSingleton<Books>()
        .AddSingleton<Bindings>()
        .BuildServiceProvider();

    private Connected(string version, HttpSimulator machine) => (Version, Machine) = (version, machine);

    public static ConnectorCatalog Connectors { get; } = new(CoffeeRound.Plugins);

    public string Version { get; }

    public HttpSimulator Machine { get; }

    public Books Books => _services.GetRequiredService<Books>();

    public static async Task<Connected> Async(string version)
    {
        var simulated = new Connected(version, version == "1900" ? new Machine1900() : new Machine2900());
        await simulated.Machine.StartAsync(CancellationToken.None);
        return simulated;
    }

    public Task<BackendConnection> ConnectAsync(string? password = null) => Connectors.ConnectAsync(
        Coffee.Service,
        Version,
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["version"] = Version,
            ["location"] = Machine.Location.AbsoluteUri,
            ["username"] = HttpSimulator.Account.Username,
            ["password"] = password ?? HttpSimulator.Account.Password,
            ["timeout"] = "00:01:00",
        }).Build(),
        _services);

    public async ValueTask DisposeAsync()
    {
        await Machine.DisposeAsync();
        await _services.DisposeAsync();
    }
}
