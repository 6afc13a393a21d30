using CustomKind.Contract;
using CustomKind.Terminals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CustomKind.Shopping;

/// <summary>The whole program: lists the providers and pays with each.</summary>
internal sealed class Shop(PluginCatalog catalog, TextWriter output, TextWriter errors)
{
    private const string Kind = "payment";

    /// <returns>The exit code: 0 if all providers took the money, else 1.</returns>
    public async Task<int> RunAsync(decimal amount, CancellationToken cancellationToken)
    {
        PluginDescriptor[] providers = [.. catalog.Plugins.Where(plugin => plugin.Kind == Kind)];
        await ProviderTable.WriteAsync(providers, output);
        await using SimulatedTerminal terminal = await SimulatedTerminal.StartAsync(cancellationToken);
        IConfiguration configuration = Configure(terminal);
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(_ => new HttpClient(new SocketsHttpHandler { UseProxy = false }))
            .BuildServiceProvider();
        int exitCode = 0;
        foreach (PluginDescriptor descriptor in providers)
        {
            await output.WriteLineAsync(descriptor.DisplayName);
            try
            {
                IPaymentProvider provider = catalog.Create<IPaymentProvider>(descriptor.Name, configuration.GetSection(descriptor.Name), services);
                await new Till(output).RunAsync(provider, amount, cancellationToken);
            }
            catch (Exception exception) when (exception is PaymentException or PluginConfigurationException or InvalidOperationException)
            {
                await errors.WriteLineAsync($"{descriptor.DisplayName} failed: {exception.Message}");
                exitCode = 1;
            }
        }

        return exitCode;
    }

    // What would stand in a file, if the terminal had a port of its own.
    private static IConfiguration Configure(SimulatedTerminal terminal) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["card:terminal"] = terminal.Address.ToString(),
            ["card:key"] = SimulatedTerminal.Key,
            ["card:fee_percent"] = "1.25",
            ["invoice:prefix"] = "2026",
        })
        .Build();
}
