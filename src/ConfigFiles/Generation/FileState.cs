using Patchbay.ConfigFiles.Cache;

namespace Patchbay.ConfigFiles.Generation;

/// <summary>
/// One file that has drivers: at most one generation of it is running. Who asks while one is running gets its result, unless the cached content was dropped since it began: then it may have
/// used what is no longer so.
/// </summary>
internal sealed class FileState(FileGeneration generation, ContentCache cache, Action<GeneratedContent, TimeSpan> store) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly object _lock = new();
    private Task<GeneratedContent>? _running;
    private int _drops;

    /// <summary>The last result that was no success; null if the last one was.</summary>
    public GeneratedContent? LastFailure { get; private set; }

    /// <summary>Generates the file and stores its content, or waits for the generation that is running.</summary>
    /// <param name="stopping">Ends generations; they serve several clients, so that no client ends them.</param>
    public Task<GeneratedContent> GenerateAsync(CancellationToken stopping)
    {
        lock (_lock)
        {
            int drops = _drops;
            return _running is { IsCompleted: false } running ? running : _running = Task.Run(() => RunAsync(drops, stopping), CancellationToken.None);
        }
    }

    /// <summary>Generates the file in its turn, and stores nothing.</summary>
    public Task<GeneratedContent> GenerateOnlyAsync(CancellationToken cancellationToken) => RunAsync(drops: null, cancellationToken);

    /// <summary>Drops the cached content.</summary>
    public void Drop(ConfigFileName file)
    {
        lock (_lock)
        {
            _drops++;
            _running = null;
            cache.Drop(file);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            await generation.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<GeneratedContent> RunAsync(int? drops, CancellationToken stopping)
    {
        await _turn.WaitAsync(stopping).ConfigureAwait(false);
        try
        {
            GeneratedContent result = await generation.RunAsync(stopping).ConfigureAwait(false);
            LastFailure = result.Problem is not null || result.Fallbacks.Count > 0 ? result : null;
            if (result.Bytes is not null)
            {
                lock (_lock)
                {
                    if (drops == _drops)
                    {
                        store(result, generation.Elapsed);
                    }
                }
            }

            return result;
        }
        finally
        {
            _turn.Release();
        }
    }
}
