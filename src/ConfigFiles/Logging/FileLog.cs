using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Patchbay.ConfigFiles.Logging;

/// <summary>Appends the log to a file, which may be moved away at any time, as log rotation does.</summary>
internal sealed class FileLog : ILoggerProvider
{
    private readonly BlockingCollection<string> _lines = new(boundedCapacity: 10_000);
    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly Thread _writer;

    public FileLog(string path, TimeProvider clock)
    {
        (_path, _clock) = (path, clock);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, ""); // What cannot be written is said at the start.
        _writer = new Thread(Write) { IsBackground = true, Name = "log" };
        _writer.Start();
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        if (!_lines.IsAddingCompleted)
        {
            _lines.CompleteAdding();
            _writer.Join();
        }
    }

    private void Add(string line)
    {
        if (!_lines.IsAddingCompleted)
        {
            _lines.TryAdd(line); // Rather a line is lost than a client waits for the disk.
        }
    }

    private void Write()
    {
        var text = new StringBuilder();
        foreach (string first in _lines.GetConsumingEnumerable())
        {
            text.Clear().Append(first).Append('\n');
            while (text.Length < 64 * 1024 && _lines.TryTake(out string? more))
            {
                text.Append(more).Append('\n');
            }

            try
            {
                File.AppendAllText(_path, text.ToString());
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The disk may be full; the daemon goes on.
            }
        }
    }

    private sealed class Logger(FileLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string time = log._clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            string line = string.Create(CultureInfo.InvariantCulture, $"{time} {logLevel} {category}[{eventId.Id}] {formatter(state, exception)}{(exception is null ? "" : "\n" + exception)}");
            log.Add(line.ReplaceLineEndings("\n  "));
        }
    }
}
