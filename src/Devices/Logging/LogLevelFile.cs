using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Patchbay.Build.Files;

namespace Patchbay.Devices.Logging;

/// <summary>
/// The log level that a client has set, in a file beside the configuration, in the form that existing nodes have: <c>LOG_LEVEL = 'INFO'</c>. It holds for all that Patchbay logs, from the next
/// start of the node on.
/// </summary>
/// <param name="path">The file; null for a node without files, which forgets the level when the program ends.</param>
internal sealed class LogLevelFile(string? path) : IConfigureOptions<LoggerFilterOptions>, IOptionsChangeTokenSource<LoggerFilterOptions>
{
    private static readonly Dictionary<string, LogLevel> s_levels = new(StringComparer.Ordinal)
    {
        ["CRITICAL"] = LogLevel.Critical,
        ["ERROR"] = LogLevel.Error,
        ["WARNING"] = LogLevel.Warning,
        ["INFO"] = LogLevel.Information,
        ["DEBUG"] = LogLevel.Debug,
    };

    private CancellationTokenSource _changed = new();
    private string? _saved;

    /// <summary>The names of the levels, as clients know them.</summary>
    public static IReadOnlyCollection<string> Names => s_levels.Keys;

    public string? Name => Options.DefaultName;

    /// <summary>Stores a level.</summary>
    public Task SaveAsync(string level, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _saved = level;
        if (path is not null)
        {
            AtomicFile.Write(path, Encoding.ASCII.GetBytes($"LOG_LEVEL = '{level}'\n"));
        }

        return Task.CompletedTask;
    }

    /// <summary>Lets the level that was stored last hold from now on.</summary>
    public void Apply()
    {
        using CancellationTokenSource changed = Interlocked.Exchange(ref _changed, new CancellationTokenSource());
        changed.Cancel();
    }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_changed.Token);

    public void Configure(LoggerFilterOptions options)
    {
        if (Read() is { } name && s_levels.TryGetValue(name, out LogLevel level))
        {
            options.Rules.Add(new LoggerFilterRule(providerName: null, "Patchbay", level, filter: null));
        }
    }

    private string? Read()
    {
        try
        {
            return path is not null && File.Exists(path) ? File.ReadAllText(path).Split('\'', '"').ElementAtOrDefault(1) : _saved;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return _saved;
        }
    }
}
