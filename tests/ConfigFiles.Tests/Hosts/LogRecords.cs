using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Patchbay.ConfigFiles.Tests.Hosts;

/// <summary>Keeps what was logged.</summary>
internal sealed class LogRecords : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Id, LogLevel Level, string Text)> _all = new();

    public IReadOnlyList<(int Id, LogLevel Level, string Text)> All => [.. _all];

    public IEnumerable<string> Of(int id) => _all.Where(record => record.Id == id).Select(record => record.Text);

    public void Clear() => _all.Clear();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _all.Enqueue((eventId.Id, logLevel, formatter(state, exception)));

    public void Dispose()
    {
    }
}
