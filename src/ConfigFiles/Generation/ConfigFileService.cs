using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Patchbay.ConfigFiles.Cache;
using Patchbay.ConfigFiles.Logging;

namespace Patchbay.ConfigFiles.Generation;

/// <summary>Answers requests: from the drivers, and from the cache when these fail.</summary>
internal sealed class ConfigFileService(
    DriverChoice choice, FileStates states, ContentCache cache, ConfigFileValidation validation, ILogger<ConfigFileService> logger)
    : IConfigFiles, IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    public IPEndPoint? EndPoint { get; set; }

    public IReadOnlyList<ConfigDriver> Drivers => [.. choice.All];

    public IReadOnlyList<ConfigFileChoice> Files => [.. choice.Files.Select(file => new ConfigFileChoice(
        file, choice.For(file), choice.ConfiguredFor(file) is not null ? "configured" : choice.BuiltInFor(file) is not null ? "built in" : "no handler"))];

    public IReadOnlyList<string> Validate() => validation.Validate();

    /// <summary>Whether something is known of a file: it has a driver, or cached content.</summary>
    public bool Knows(ConfigFileName file) => states.Find(file) is not null || cache.Has(file);

    /// <summary>The last good content; empty if there is none.</summary>
    public ReadOnlyMemory<byte> LastGood(ConfigFileName file) => ReadCache(file);

    public async Task<ReadOnlyMemory<byte>> AnswerAsync(ConfigFileName file, ConfigFileRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        switch (request)
        {
            case ConfigFileRequest.Invalidate:
                Drop(file);
                return default;
            case ConfigFileRequest.Cached when ReadCache(file) is { } cached:
                return cached;
            case ConfigFileRequest.Generate or ConfigFileRequest.Cached:
                return await RefreshAsync(file, cancellationToken).ConfigureAwait(false) ?? ReadCache(file);
            default:
                throw new ArgumentOutOfRangeException(nameof(request), request, "There is no such request.");
        }
    }

    public async Task<GeneratedContent> GenerateAsync(ConfigFileName file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (states.Find(file) is { } state)
        {
            return await state.GenerateOnlyAsync(cancellationToken).ConfigureAwait(false);
        }

        ConfigFilesLog.NoHandler(logger, file);
        return new GeneratedContent(file, driver: null, content: null, $"No handler found for {file}", fallbacks: []);
    }

    /// <summary>Cancels the generations that are running; no more begin.</summary>
    public Task StopAsync() => _stopping.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        await states.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<byte[]?> RefreshAsync(ConfigFileName file, CancellationToken cancellationToken)
    {
        if (states.Find(file) is { } state)
        {
            return (await state.GenerateAsync(_stopping.Token).WaitAsync(cancellationToken).ConfigureAwait(false)).Bytes;
        }

        ConfigFilesLog.NoHandler(logger, file);
        return null;
    }

    private void Drop(ConfigFileName file)
    {
        try
        {
            if (states.Find(file) is { } state)
            {
                state.Drop(file);
            }
            else
            {
                cache.Drop(file);
            }

            ConfigFilesLog.Dropped(logger, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ConfigFilesLog.CacheFailed(logger, file, exception.Message);
        }
    }

    private byte[]? ReadCache(ConfigFileName file)
    {
        try
        {
            return cache.Read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ConfigFilesLog.CacheFailed(logger, file, exception.Message);
            return null;
        }
    }
}
