using Microsoft.Extensions.DependencyInjection;
using Patchbay.ConfigFiles.Databases;

namespace Patchbay.ConfigFiles;

/// <summary>
/// The scope of the generation that is running. A driver is created once and generates often; what has to be new each time it asks for here. A service, which drivers may take.
/// </summary>
public sealed class GenerationScope
{
    private readonly AsyncLocal<Running?> _running = new();

    internal GenerationScope()
    {
    }

    /// <summary>The services of the scope, which ends with the generation.</summary>
    /// <exception cref="InvalidOperationException">No generation is running, as in a constructor.</exception>
    public IServiceProvider Services => Current.Services;

    /// <summary>The file that is generated.</summary>
    /// <exception cref="InvalidOperationException">No generation is running, as in a constructor.</exception>
    public ConfigFileName File => Current.File;

    private Running Current => _running.Value ?? throw new InvalidOperationException("There is a scope, and a database, only while Generate is running; not in a constructor.");

    /// <summary>Begins a generation, for the method that calls and what it calls.</summary>
    internal void Enter(ConfigFileName file, IServiceProvider services) => _running.Value = new Running(file, services);

    internal DatabaseSession Session => Services.GetRequiredService<DatabaseSession>();

    private sealed record Running(ConfigFileName File, IServiceProvider Services);
}
