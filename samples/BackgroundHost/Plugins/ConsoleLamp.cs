namespace BackgroundHost.Plugins;

/// <summary>A lamp that says what it does.</summary>
[Device("console-lamp")]
public sealed class ConsoleLamp(ConsoleLampOptions options, TextWriter output) : IDisposable
{
    private bool? _isOn;

    /// <summary>Switches the lamp; nothing is said if it is as it should be.</summary>
    public bool Send(bool on)
    {
        if (_isOn != on)
        {
            _isOn = on;
            output.WriteLine($"{options.Nickname} is {(on ? "on" : "off")}");
        }

        return true;
    }

    /// <inheritdoc />
    public void Dispose() => output.WriteLine($"{options.Nickname} is released");
}

/// <summary>What a lamp is called.</summary>
[PluginOptions]
public sealed record ConsoleLampOptions : DeviceOptions;
