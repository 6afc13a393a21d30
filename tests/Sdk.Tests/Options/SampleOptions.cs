using System.Net;
using System.Text.Json.Serialization;
using Patchbay.Devices;

namespace Patchbay.Sdk.Tests.Options;

internal enum Strength
{
    Weak,
    Medium,
    VeryStrong,
}

// Every type of option, each with a default that is not the type's.
[PluginOptions]
internal sealed record OptionalOptions
{
    public string Text { get; init; } = "default";

    public bool Flag { get; init; } = true;

    public sbyte SignedByte { get; init; } = -1;

    public byte Byte { get; init; } = 1;

    public short Short { get; init; } = -2;

    public ushort UnsignedShort { get; init; } = 2;

    public int Int { get; init; } = -3;

    public uint UnsignedInt { get; init; } = 3;

    public long Long { get; init; } = -4;

    public ulong UnsignedLong { get; init; } = 4;

    public float Single { get; init; } = 1.5f;

    public double Double { get; init; } = 2.5;

    public decimal Decimal { get; init; } = 3.5m;

    public Strength Strength { get; init; } = Strength.Medium;

    public Uri Site { get; init; } = new("http://default/");

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(5);

    public Secret Password { get; init; } = new("default");
}

[PluginOptions]
internal sealed record RequiredOptions
{
    public required string Text { get; init; }

    public required bool Flag { get; init; }

    public required sbyte SignedByte { get; init; }

    public required byte Byte { get; init; }

    public required short Short { get; init; }

    public required ushort UnsignedShort { get; init; }

    public required int Int { get; init; }

    public required uint UnsignedInt { get; init; }

    public required long Long { get; init; }

    public required ulong UnsignedLong { get; init; }

    public required float Single { get; init; }

    public required double Double { get; init; }

    public required decimal Decimal { get; init; }

    public required Strength Strength { get; init; }

    public required Uri Site { get; init; }

    public required IPAddress Address { get; init; }

    public required TimeSpan Wait { get; init; }

    public required Secret Password { get; init; }
}

// What is nullable is optional, and null unless it is configured.
[PluginOptions]
internal sealed record NullableOptions
{
    public string? Text { get; init; }

    public int? Number { get; init; }

    public Strength? Strength { get; init; }

    public Secret? Password { get; init; }

    public required int? RequiredNumber { get; init; }
}

[PluginOptions]
internal sealed record PositionalOptions(IPAddress Ip, string? Alias, int Port = 80)
{
    public required string Nickname { get; init; }

    public int Retries { get; init; } = 3;
}

[PluginOptions]
internal sealed class SettableOptions
{
    public string Name { get; set; } = "unnamed";

    public int Retries { get; set; } = 3;

    public string Never { get; private set; } = "never";

    public string Constant => "constant";
}

// Required without the keyword: nothing else could be in it.
[PluginOptions]
internal sealed class BareOptions
{
#pragma warning disable CS8618 // The binder sets it.
    public string Name { get; set; }
#pragma warning restore CS8618

    public int Number { get; set; }
}

internal abstract record LampOptions : DimmableOptions
{
    public virtual string Model { get; init; } = "any";

    public required string Room { get; init; }
}

[PluginOptions]
internal sealed record StripOptions : LampOptions
{
    public override string Model { get; init; } = "strip";

    public required int Leds { get; init; }
}

[PluginOptions]
internal sealed record RenamedOptions
{
    [JsonPropertyName("device_path")]
    public required string File { get; init; }

    [JsonPropertyName("URL")]
    public Uri Address { get; init; } = new("http://default/");
}

[PluginOptions]
internal sealed record CasedOptions
{
    public int MinRule { get; init; } = -1;

    public string IPAddress { get; init; } = "none";
}

// Its members check and use what they are given, so nothing else may be put in, not even for a moment.
[PluginOptions]
internal sealed record CheckedOptions(string Host, int Port)
{
    public required string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            field = value;
        }
    }

    public Uri Site { get; init; } = new($"http://{Host}:{Port}/");
}

[Plugin<IProbe>("checked-options")]
internal sealed class CheckedProbe(CheckedOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("optional-options")]
internal sealed class OptionalProbe(OptionalOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("required-options")]
internal sealed class RequiredProbe(RequiredOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("nullable-options")]
internal sealed class NullableProbe(NullableOptions options) : IProbe
{
    public object Given => options;
}

internal abstract record NetOptions(string Host, int Port = 80);

// Its first parameter is the property of the base record.
[PluginOptions]
internal sealed record DerivedPositionalOptions(string Host, string Path = "/") : NetOptions(Host);

[Plugin<IProbe>("derived-positional-options")]
internal sealed class DerivedPositionalProbe(DerivedPositionalOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("positional-options")]
internal sealed class PositionalProbe(PositionalOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("settable-options")]
internal sealed class SettableProbe(SettableOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("bare-options")]
internal sealed class BareProbe(BareOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("strip-options")]
internal sealed class StripProbe(StripOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("renamed-options")]
internal sealed class RenamedProbe(RenamedOptions options) : IProbe
{
    public object Given => options;
}

[Plugin<IProbe>("cased-options")]
internal sealed class CasedProbe(CasedOptions options) : IProbe
{
    public object Given => options;
}
