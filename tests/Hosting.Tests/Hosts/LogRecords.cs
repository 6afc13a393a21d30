using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Patchbay.Hosting.Tests.Hosts;

/// <summary>What a host has logged.</summary>
internal sealed class LogRecords : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<LogRecord> _all = new();

    public IReadOnlyList<LogRecord> All => [.. _all];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _all.Enqueue(new LogRecord(eventId.Id, formatter(state, exception), exception?.GetType().Name));

    public void Dispose()
    {
    }
}

internal sealed record LogRecord(int Id, string Message, string? Exception);
