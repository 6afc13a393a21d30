using System.Buffers;

namespace Patchbay.ConfigFiles;

/// <summary>Writes files of sections, as Asterisk reads them. Lines end with LF on every machine. What comes from outside cannot add lines or sections of its own.</summary>
public sealed class SectionWriter
{
    private static readonly SearchValues<char> InNoKey = SearchValues.Create("=;[#");
    private static readonly SearchValues<char> InNoName = SearchValues.Create("[](),;\r\n\0");
    private static readonly SearchValues<char> InNoLine = SearchValues.Create("\r\n\0");

    private readonly TextWriter _output;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Creates a writer of one file.</summary>
    /// <param name="output">Where the file goes.</param>
    public SectionWriter(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>Starts a section: <c>[name]</c>, or <c>[name](template)</c> for one that has all of a template. A blank line separates it from the section before.</summary>
    /// <param name="name">The name, trimmed.</param>
    /// <param name="template">The name of the template; null for none.</param>
    /// <exception cref="FormatException">A name cannot be written, or there is such a section already.</exception>
    public void Section(string name, string? template = null) => Begin(name, template is null ? "" : $"({Name(template)})");

    /// <summary>Starts a section that only serves others: <c>[name](!)</c>.</summary>
    /// <param name="name">The name, trimmed.</param>
    /// <exception cref="FormatException">The name cannot be written, or there is such a section already.</exception>
    public void Template(string name) => Begin(name, "(!)");

    /// <summary>Writes <c>; comment</c>.</summary>
    /// <param name="text">The comment.</param>
    /// <exception cref="FormatException">The comment is not one line.</exception>
    public void Comment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _output.Write("; ");
        _output.Write(OneLine(text, "A comment", name: null));
        _output.Write('\n');
    }

    /// <summary>Writes <c>key = value</c>, both trimmed. A semicolon in the value does not start a comment.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="FormatException">Key or value cannot be written. The message never has the value, which may be a password.</exception>
    public void Value(string key, string value) => Line(key, " = ", value);

    /// <summary>Writes <c>key => value</c>, both trimmed.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="FormatException">Key or value cannot be written. The message never has the value, which may be a password.</exception>
    public void Object(string key, string value) => Line(key, " => ", value);

    private void Begin(string name, string suffix)
    {
        string header = Name(name);
        if (!_names.Add(header))
        {
            throw new FormatException($"There are two sections [{header}].");
        }

        _output.Write(_names.Count == 1 ? "[" : "\n[");
        _output.Write(header);
        _output.Write(']');
        _output.Write(suffix);
        _output.Write('\n');
    }

    private void Line(string key, string sign, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ReadOnlySpan<char> name = OneLine(key, "A key", name: null).AsSpan().Trim();
        if (name.IsEmpty || name.IndexOfAny(InNoKey) >= 0)
        {
            throw new FormatException($"\"{name}\" cannot be a key.");
        }

        ReadOnlySpan<char> text = OneLine(value, "The value of", key).AsSpan().Trim();
        _output.Write(name);
        _output.Write(text.IsEmpty ? sign.AsSpan().TrimEnd() : sign);
        for (int semicolon = text.IndexOf(';'); semicolon >= 0; semicolon = text.IndexOf(';'))
        {
            _output.Write(text[..semicolon]);
            _output.Write("\\;");
            text = text[(semicolon + 1)..];
        }

        _output.Write(text);
        _output.Write('\n');
    }

    private static string Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Trim() is { Length: > 0 } trimmed && trimmed.AsSpan().IndexOfAny(InNoName) < 0
            ? trimmed
            : throw new FormatException($"\"{name.ReplaceLineEndings(" ")}\" cannot be the name of a section.");
    }

    private static string OneLine(string text, string what, string? name) =>
        text.AsSpan().IndexOfAny(InNoLine) < 0 ? text : throw new FormatException($"{what}{(name is null ? "" : $" \"{name.Trim()}\"")} has to be one line.");
}
