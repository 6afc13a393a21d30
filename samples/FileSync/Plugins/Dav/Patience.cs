namespace FileSync.Plugins.Dav;

/// <summary>
/// Limits how long a server may keep silent. An answer as a whole has no limit: a large file takes its time.
/// </summary>
internal sealed class Patience : IDisposable
{
    private const int BufferLength = 64 * 1024;
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenSource _limit;

    public Patience(TimeSpan timeout, CancellationToken cancellationToken)
    {
        _timeout = timeout;
        _limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _limit.CancelAfter(timeout);
    }

    public CancellationToken Token => _limit.Token;

    public async Task CopyAsync(Stream source, Stream destination)
    {
        byte[] buffer = new byte[BufferLength];
        int length;
        while ((length = await source.ReadAsync(buffer, Token)) > 0)
        {
            await destination.WriteAsync(buffer.AsMemory(0, length), Token);
            _limit.CancelAfter(_timeout);
        }
    }

    public void Dispose() => _limit.Dispose();
}
