using CoffeeConnector.Backends;
using CoffeeConnector.Machines;
using CoffeeConnector.Shop;
using Patchbay.Hosting;
using Samples.Shared;

namespace CoffeeConnector.Visits;

/// <summary>Connects to a machine, imports its drinks, exports orders to it, and shows what then is on both sides.</summary>
internal sealed class MachineVisit(ConnectorCatalog connectors, Books books, IServiceProvider services, TextWriter output)
{
    /// <exception cref="MachineException">Something went wrong on the way to the machine, or in it.</exception>
    public async Task RunAsync(ConfiguredInstance<IConnectorBackend> machine, CancellationToken cancellationToken)
    {
        ConnectorBackend backend = connectors.Backends.Single(backend => backend.Plugin == machine.Plugin);
        await output.WriteLineAsync($"{machine.Name}: {backend}");
        await using (BackendConnection connection = await connectors.ConnectAsync(backend, machine.Contract, machine.Options, services, cancellationToken))
        {
            var options = (CoffeeOptions)connection.Configuration!;
            await output.WriteLineAsync($"  connected to {options.Location}, {(connection.Session is null ? "without a session" : "with a session")}");
            if (!await connection.CheckAsync(cancellationToken))
            {
                throw new MachineException("It is not ready.");
            }

            await ExchangeAsync(connection.CreateEnvironment("drink", options.DefaultLanguage), cancellationToken);
        }

        await output.WriteLineAsync("  disconnected\n");
    }

    private async Task ExchangeAsync(BackendEnvironment drinks, CancellationToken cancellationToken)
    {
        await drinks.CreateUnit<Synchronizer>().RunAsync(cancellationToken);
        List<Drink> imported = await ImportedAsync(drinks, cancellationToken);

        await output.WriteLineAsync("  orders, first two new ones, then one of them changed, the other cancelled:");
        Order[] orders = [books.AddOrder(imported[0], cups: 2), books.AddOrder(imported[^1], cups: 1)];
        await ExportAsync(drinks.WithModel("order"), cancellationToken);
        orders[0].Cups = 3;
        orders[1].IsCancelled = true;
        await ExportAsync(drinks.WithModel("order"), cancellationToken);
    }

    private async Task<List<Drink>> ImportedAsync(BackendEnvironment environment, CancellationToken cancellationToken)
    {
        List<Drink> imported = [];
        List<string[]> rows = [];
        Binder binder = environment.CreateUnit<Binder>();
        foreach (Drink drink in books.Drinks)
        {
            if (await binder.ToExternalAsync(drink.Id, cancellationToken) is { } externalId)
            {
                imported.Add(drink);
                rows.Add([drink.Id, externalId, drink.Name, FormattableString.Invariant($"{drink.Price:0.00}")]);
            }
        }

        await Listing.WriteTableAsync("  drinks imported: ours, the machine's, name, price", rows, output, indent: 4);
        return imported.Count > 0 ? imported : throw new MachineException("It has no drinks, so nothing can be ordered.");
    }

    // The machine is asked what it has, rather than us what we sent.
    private async Task ExportAsync(BackendEnvironment environment, CancellationToken cancellationToken)
    {
        await environment.CreateUnit<Synchronizer>().RunAsync(cancellationToken);
        var adapter = environment.CreateUnit<BackendAdapter>();
        await foreach (string id in adapter.SearchAsync(cancellationToken))
        {
            IReadOnlyDictionary<string, object?> order = await adapter.ReadAsync(id, cancellationToken) ?? Record.Empty;
            await output.WriteLineAsync($"    the machine has {string.Join(", ", order.Select(field => $"{field.Key} {field.Value}"))}");
        }

        await output.WriteLineAsync();
    }
}
