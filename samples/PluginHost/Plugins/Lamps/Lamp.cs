namespace Lamps;

/// <summary>A lamp that takes a moment to switch, and says so.</summary>
[Device("lamp", DisplayName = "Lamp")]
public sealed class Lamp(LampOptions options, TextWriter output) : IDisposable
{
    /// <summary>Switches the lamp.</summary>
    public async Task<bool> SendAsync(bool on, CancellationToken cancellationToken)
    {
        await Task.Delay(5, cancellationToken);
        await output.WriteLineAsync($"{options.Nickname} is {(on ? "on" : "off")}, says Lamps {typeof(Lamp).Assembly.GetName().Version!.ToString(3)}");
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => output.WriteLine($"{options.Nickname} is released, says Lamps {typeof(Lamp).Assembly.GetName().Version!.ToString(3)}");
}

/// <summary>What a lamp is called.</summary>
[PluginOptions]
public sealed record LampOptions : DeviceOptions;
