using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay;
using Patchbay.Devices;
using SmartHome.Nodes;
using SmartHome.Pins;

namespace SmartHome.Tests.Drivers;

/// <summary>Drivers as a host creates them: from a configuration, in which all values are text, and behind their adapters.</summary>
internal sealed class Created
{
    public static PluginCatalog Catalog => HomeNode.Catalog;

    public VirtualClock Clock { get; } = new();

    public SimulatedPins Pins { get; }

    public Created() => Pins = new(Clock);

    public IDevice Device(string name, params (string Key, string? Value)[] options) => Catalog.Create<IDevice>(name, Options(options), Services());

    public ISensor Sensor(string name, params (string Key, string? Value)[] options) => Catalog.Create<ISensor>(name, Options(options), Services());

    private static IConfiguration Options((string Key, string? Value)[] options) => new ConfigurationBuilder()
        .AddInMemoryCollection(options.Select(option => KeyValuePair.Create(option.Key, option.Value)).Append(KeyValuePair.Create("nickname", (string?)"Thing")))
        .Build();

    private ServiceProvider Services() => new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton<IPins>(Pins)
        .AddSingleton<HttpClient>()
        .BuildServiceProvider();
}
