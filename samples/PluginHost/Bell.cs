namespace PluginHost;

/// <summary>A bell that is compiled into the host: the catalog has it beside the plugins of packages.</summary>
[Device("bell", DisplayName = "Bell")]
public sealed class Bell(BellOptions options, TextWriter output)
{
    /// <summary>Rings.</summary>
    public bool Send(bool on)
    {
        output.WriteLine($"{options.Nickname} {(on ? "rings" : "is silent")}");
        return true;
    }
}

/// <summary>What a bell is called.</summary>
[PluginOptions]
public sealed record BellOptions : DeviceOptions;
