using System.ComponentModel.DataAnnotations;
using Patchbay;
using Patchbay.Devices;

namespace Part0;

/// <summary>A lamp behind a web server.</summary>
[Device("lamp-0")]
public sealed class Lamp(LampOptions options)
{
    public bool Send(bool on) => on && options.Attempts > 0;
}

[PluginOptions]
public sealed record LampOptions
{
    [Prompt("Address of the lamp")]
    public required Uri Uri { get; init; }

    public string User { get; init; } = "admin";

    public Secret? Password { get; init; }

    [Range(1, 10)]
    public int Attempts { get; init; } = 3;
}
