using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Patchbay.ConfigFiles.Cache;
using Patchbay.ConfigFiles.Logging;
using Patchbay.Hosting;

namespace Patchbay.ConfigFiles.Generation;

/// <summary>The files that have drivers, which are few; of others, whose names clients make up, nothing is kept.</summary>
internal sealed class FileStates(
    DriverChoice choice,
    IConfiguration configuration,
    ContentCache cache,
    ConfigFilesOptions options,
    GenerationScope running,
    ConfigFilesTelemetry telemetry,
    IServiceProvider services,
    TimeProvider clock,
    ILogger logger)
    : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ConfigFileName, FileState> _states = new();

    /// <summary>All files that were asked for so far.</summary>
    public IEnumerable<FileState> Known => _states.Values;

    /// <summary>Gets a file, if it has drivers, or has had.</summary>
    public FileState? Find(ConfigFileName file) =>
        _states.TryGetValue(file, out FileState? state) ? state
        : choice.For(file).Length > 0 ? _states.GetOrAdd(file, Create)
        : null;

    public async ValueTask DisposeAsync()
    {
        foreach (FileState state in _states.Values)
        {
            await state.DisposeAsync().ConfigureAwait(false);
        }
    }

    private FileState Create(ConfigFileName file)
    {
        var drivers = new FileDrivers(file, choice, configuration, services.GetRequiredService<PluginInstancesFactory>(), options.ConfigureDrivers, logger);
        var generation = new FileGeneration(file, drivers, services.GetRequiredService<IServiceScopeFactory>(), running, telemetry, clock, logger);
        return new FileState(generation, cache, Store);
    }

    // That it cannot be stored is no reason not to answer.
    private void Store(GeneratedContent result, TimeSpan elapsed)
    {
        try
        {
            bool isChanged = cache.Store(result.File, result.Bytes!);
            telemetry.CountGeneration(result.File, isChanged);
            if (isChanged)
            {
                ConfigFilesLog.Changed(logger, result.File, result.Driver!, elapsed);
            }
            else
            {
                ConfigFilesLog.Unchanged(logger, result.File, result.Driver!, elapsed);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ConfigFilesLog.CacheFailed(logger, result.File, exception.Message);
        }
    }
}
