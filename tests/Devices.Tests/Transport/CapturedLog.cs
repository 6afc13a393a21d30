using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>Everything that is logged, of every level.</summary>
internal sealed class CapturedLog : ILoggerFactory, ILogger
{
    public ConcurrentQueue<(EventId Id, LogLevel Level, string Text)> Entries { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue((eventId, logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
