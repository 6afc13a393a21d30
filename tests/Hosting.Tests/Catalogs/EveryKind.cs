// Compiled into these tests, and once more into a package: a plugin of each kind.
using System.Text.Json.Nodes;
using CustomKind.Contracts;
using Patchbay;
using Patchbay.ConfigFiles;
using Patchbay.Connectors;
using Patchbay.Devices;
using Patchbay.FileSync;
using Patchbay.Telemetry;

namespace EveryKind;

/// <summary>What a lamp has to know.</summary>
[PluginOptions]
public sealed record LampOptions
{
    /// <summary>How bright it can be.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 255)]
    public required int Limit { get; init; }

    public Secret? Password { get; init; }
}

/// <summary>A lamp.</summary>
[Device("every-lamp", DisplayName = "Lamp", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)]
public sealed class Lamp(LampOptions options)
{
    public bool Send(bool on, int brightness) => on && brightness <= options.Limit;
}

/// <summary>A sensor.</summary>
[Sensor("every-dusk")]
public sealed class Dusk
{
    public bool? ConditionMet() => true;

    public IEnumerable<bool?> Watch() => [true, null, false];
}

/// <summary>A generator.</summary>
[ConfigGenerator("every", "sip.conf", Name = "flat")]
public sealed class Flat
{
    public string Generate() => "[general]\n";
}

/// <summary>A place for files.</summary>
[SyncPlugin("every-folder")]
public sealed class Place
{
    public void Connect()
    {
    }

    public void Disconnect()
    {
    }

    public string CreateLocalDigest(string path) => path;

    public string CreateRemoteDigest(RemotePath path) => path.ToString();

    public IEnumerable<RemotePath> ListPath(RemotePath path) => [path];

    public void RetrieveFile(RemotePath path, Stream destination) => destination.WriteByte(1);
}

/// <summary>A meter.</summary>
[Connector("every-meter")]
public sealed class Meter
{
    public JsonNode? ReceiveRawMessage() => JsonValue.Create(5);

    public JsonObject ParseRawMessage(JsonNode rawMessage) => new() { ["power"] = rawMessage.DeepClone() };
}

/// <summary>A shop.</summary>
[ConnectorBackend("every-shop")]
public abstract class Shop;

/// <summary>A shop, as it was.</summary>
[ConnectorBackend("every-shop", "1900")]
public sealed class Shop1900 : Shop
{
    public string Connect() => "session";
}

/// <summary>What maps drinks.</summary>
[ConnectorUnit<Shop>("drink")]
public sealed class DrinkMapper(BackendEnvironment environment) : Mapper(environment)
{
    public override IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record) => record;
}

/// <summary>A kind of one's own.</summary>
[Plugin<ICourier>("every-snail")]
public sealed class Snail
{
    public string Ship(Parcel parcel) => "number 1";

    public string Counter() => "the garden";
}
