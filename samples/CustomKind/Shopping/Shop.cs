using CustomKind.Contract;
using CustomKind.Terminals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Hosting;

namespace CustomKind.Shopping;

/// <summary>The whole program: lists the providers and pays with each.</summary>
internal sealed class Shop(PluginCatalog catalog, TextWriter output, TextWriter errors)
{
    private const string Kind = "payment";

    /// <returns>The exit code: 0 if all providers took the money, else 1.</returns>
    public async Task<int> RunAsync(decimal amount, CancellationToken cancellationToken)
    {
        await ProviderTable.WriteAsync(catalog.Plugins.Where(plugin => plugin.Kind == Kind), output);
        await using SimulatedTerminal terminal = await SimulatedTerminal.StartAsync(cancellationToken);
        IConfiguration configuration = Configure(terminal);
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(_ => new HttpClient(new SocketsHttpHandler { UseProxy = false }))
            .BuildServiceProvider();
        await using var payments = new PluginInstances<IPaymentProvider>(catalog, configuration.GetSection("payments"), services);
        await payments.StartAsync(cancellationToken);
        int exitCode = 0;
        foreach (ConfiguredInstance<IPaymentProvider> provider in payments)
        {
            string name = provider.Plugin?.DisplayName ?? provider.Name;
            await output.WriteLineAsync(name);
            try
            {
                await new Till(output).RunAsync(provider.Contract, amount, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // Whatever a provider throws, it is the trouble of this one.
                await errors.WriteLineAsync($"{name} failed: {exception.Message}");
                exitCode = 1;
            }
        }

        return exitCode;
    }

    // What would stand in a file, if the terminal had a port of its own.
    private static IConfiguration Configure(SimulatedTerminal terminal) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["payments:card:_type"] = "card",
            ["payments:card:terminal"] = terminal.Address.ToString(),
            ["payments:card:key"] = SimulatedTerminal.Key,
            ["payments:card:fee_percent"] = "1.25",
            ["payments:cash:_type"] = "cash",
            ["payments:invoice:_type"] = "invoice",
            ["payments:invoice:prefix"] = "2026",
        })
        .Build();
}
