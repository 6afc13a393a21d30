using Microsoft.Extensions.Logging;

namespace PluginHost.Scenes;

/// <summary>Shows what the host logs, without times.</summary>
internal sealed class LogLines(TextWriter output) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string level = logLevel switch { LogLevel.Information => "info", LogLevel.Warning => "warn", _ => "fail" };
        output.WriteLine($"  {level}: {formatter(state, exception).ReplaceLineEndings($"{output.NewLine}        ")}");
    }

    public void Dispose()
    {
    }
}
