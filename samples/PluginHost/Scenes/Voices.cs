using System.Text;

namespace PluginHost.Scenes;

/// <summary>What plugins write. A scene shows it when it comes to it, and what was said many times once.</summary>
internal sealed class Voices : TextWriter
{
    private readonly List<string> _lines = [];

    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value)
    {
        lock (_lines)
        {
            if (value is not null && !_lines.Contains(value, StringComparer.Ordinal))
            {
                _lines.Add(value);
            }
        }
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    /// <summary>Takes what was said so far, sorted, because plugins speak at the same time.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_lines)
        {
            string[] lines = [.. _lines.Order(StringComparer.Ordinal)];
            _lines.Clear();
            return lines;
        }
    }
}
