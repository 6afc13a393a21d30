// A plugin of each kind, created from configuration without reflection: published by NativeTests.
using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay;
using Patchbay.ConfigFiles;
using Patchbay.Connectors;
using Patchbay.Devices;
using Patchbay.FileSync;
using Patchbay.Telemetry;

IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    ["lamp:nickname"] = "Shelf",
    ["lamp:ip"] = "192.168.1.20",
    ["lamp:ports:0"] = "80",
    ["lamp:ports:1"] = "443",
    ["lamp:login:user"] = "reader",
    ["lamp:login:password"] = "hunter2",
    ["lamp:waits:short"] = "00:00:01",
    ["lamp:day"] = "2026-11-21",
    ["lamp:colour"] = "deep_red",
    ["lamp:code"] = "ab12",
    ["wrong:nickname"] = "",
    ["wrong:ip"] = "192.168.1",
    ["wrong:ports:0"] = "many",
    ["wrong:code"] = "AB",
    ["wrong:login:usr"] = "x",
}).Build();
IServiceProvider services = new ServiceCollection().BuildServiceProvider();
PluginCatalog catalog = ReferencedPlugins.Catalog;
IConfiguration empty = configuration.GetSection("none");

var lamp = catalog.Create<IDevice>("lamp", configuration.GetSection("lamp"), services);
Console.WriteLine($"device: {await lamp.SendAsync(on: true, Rule.Integer(5), CancellationToken.None)}");
Console.WriteLine($"sensor: {await catalog.Create<ISensor>("door", empty, services).ConditionMetAsync(Rule.Integer(1), CancellationToken.None)}");
Console.WriteLine($"connector: {await catalog.Create<IConnector>("meter", empty, services).ReceiveRawMessageAsync(CancellationToken.None) is not null}");
Console.WriteLine($"sync plugin: {catalog.Create<ISyncPlugin>("folder", empty, services) is not null}");
Console.WriteLine($"config generator: {catalog.Create<IConfigGenerator>("asterisk/sip.conf/flat", empty, services) is not null}");
Console.WriteLine($"own kind: {await catalog.Create<IGreeter>("hello", empty, services).GreetAsync("world", CancellationToken.None)}");
await using (BackendConnection coffee = await new ConnectorCatalog(catalog).ConnectAsync("coffee", "1900", empty, services))
{
    Console.WriteLine($"connector unit: {coffee.CreateEnvironment("drink").CreateUnit<Mapper>().GetType().Name}");
}

foreach (PluginDescriptor plugin in catalog.Plugins)
{
    Console.WriteLine($"{plugin}: {plugin.DisplayName}");
}

try
{
    catalog.Create<IDevice>("lamp", configuration.GetSection("wrong"), services);
}
catch (PluginConfigurationException exception)
{
    Console.WriteLine(exception.Message);
}

public enum Colour { White, DeepRed }

[PluginOptions]
public sealed record LoginOptions
{
    public required string User { get; init; }

    public Secret? Password { get; init; }
}

[PluginOptions]
public sealed record LampOptions : DeviceOptions
{
    public required IPAddress Ip { get; init; }

    [MinLength(1)] public int[] Ports { get; init; } = [80];

    public LoginOptions? Login { get; init; }

    public IReadOnlyDictionary<string, TimeSpan> Waits { get; init; } = new Dictionary<string, TimeSpan>();

    public DateOnly Day { get; init; }

    public Colour Colour { get; init; }

    [RegularExpression("[a-z0-9]+")] public string Code { get; init; } = "a";

    [Range(1, 100)] public int Level { get; init; } = 50;

    /// <summary>Port 22 is taken.</summary>
    public string? Validate() => Ports.Contains(22) ? "Take another port than 22." : null;
}

[Device("lamp", Rule = RulePrompt.IntRange, Min = 1, Max = 100)]
public sealed class Lamp(LampOptions options)
{
    public bool Send(bool on, int level)
    {
        Console.WriteLine(options);
        Console.WriteLine($"{string.Join(' ', options.Ports)} {options.Waits["short"]} {on} {level}");
        return on;
    }
}

[Sensor("door")]
public sealed class Door
{
    public bool? ConditionMet() => true;
}

[Connector("meter")]
public sealed class Meter
{
    public string ReceiveRawMessage() => "{}";

    public JsonObject? ParseRawMessage(string message) => JsonNode.Parse(message)!.AsObject();
}

[SyncPlugin("folder")]
public sealed class Folder
{
    public void Connect()
    {
    }

    public void Disconnect()
    {
    }

    public string CreateLocalDigest(string path) => path;

    public string CreateRemoteDigest(string path) => path;

    public IEnumerable<RemotePath> ListPath(RemotePath path) => [path];

    public void RetrieveFile(string path, Stream destination)
    {
    }
}

[ConfigGenerator("asterisk", "sip.conf", Name = "flat")]
public sealed class SipConf
{
    public string Generate() => "[general]";
}

[ConnectorBackend("coffee")]
public abstract class Coffee;

[ConnectorBackend("coffee", "1900")]
public sealed class Coffee1900 : Coffee
{
    public void Connect()
    {
    }
}

[ConnectorUnit<Coffee>("drink")]
public sealed class DrinkMapper(BackendEnvironment environment) : Mapper(environment)
{
    public override IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record) => record;
}

[PluginKind("greeter")]
public interface IGreeter
{
    ValueTask<string> GreetAsync(string name, CancellationToken cancellationToken);
}

[Plugin<IGreeter>("hello")]
public sealed class Hello
{
    public string Greet(string name) => $"Hello, {name}!";
}
