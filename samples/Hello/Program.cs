using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

Console.WriteLine(string.Join('\n', ReferencedPlugins.Catalog.Plugins.Select(plugin => $"{plugin}: {plugin.DisplayName}. {plugin.Description}")));

Dictionary<string, string?> options = new() { ["nickname"] = "Reading lamp", ["pin"] = "17", ["min_rule"] = "1", ["max_rule"] = "80" };
foreach (string[] option in args.Select(argument => argument.TrimStart('-').Split('=', 2)))
{
    options[option[0]] = option[^1];
}

IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(options).Build();
using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
try
{
    IDevice lamp = ReferencedPlugins.Catalog.Create<IDevice>("lamp", configuration, services);
    await lamp.SendAsync(on: true, currentRule: 60, CancellationToken.None);
    await lamp.SendAsync(on: false, currentRule: 60, CancellationToken.None);
}
catch (PluginConfigurationException exception)
{
    Console.WriteLine(exception.Message);
}
