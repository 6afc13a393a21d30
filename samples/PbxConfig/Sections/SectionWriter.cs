namespace PbxConfig.Sections;

/// <summary>Writes files of sections, as Asterisk reads them. Lines end with LF on every machine.</summary>
internal sealed class SectionWriter(TextWriter output)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Starts a section: <c>[name]</c>, or <c>[name](template)</c> for one that has all of a template.</summary>
    /// <exception cref="FormatException">A name cannot be written, or there is such a section already.</exception>
    public void Section(string name, string? template = null) => Begin(name, template is null ? "" : $"({Name(template)})");

    /// <summary>Starts a section that only serves others: <c>[name](!)</c>.</summary>
    /// <exception cref="FormatException">The name cannot be written, or there is such a section already.</exception>
    public void Template(string name) => Begin(name, "(!)");

    /// <summary>Writes <c>; comment</c>.</summary>
    /// <exception cref="FormatException">The comment is not one line.</exception>
    public void Comment(string text) => output.Write($"; {OneLine("A comment", text)}\n");

    /// <summary>Writes <c>key = value</c>, both trimmed.</summary>
    /// <exception cref="FormatException">Key or value cannot be written.</exception>
    public void Value(string key, string value) => Line(key, "=", value);

    /// <summary>Writes <c>key => value</c>, both trimmed.</summary>
    /// <exception cref="FormatException">Key or value cannot be written.</exception>
    public void Object(string key, string value) => Line(key, "=>", value);

    private void Begin(string name, string suffix)
    {
        string header = $"[{Name(name)}]{suffix}\n";
        if (!_names.Add(name.Trim()))
        {
            throw new FormatException($"There are two sections [{name.Trim()}].");
        }

        output.Write(_names.Count == 1 ? header : "\n" + header);
    }

    // No message repeats a value: it may be a password.
    private void Line(string key, string sign, string value)
    {
        string name = OneLine("A key", key).Trim();
        if (name.Length == 0 || name.AsSpan().IndexOfAny("=;[#") >= 0)
        {
            throw new FormatException($"\"{name}\" cannot be a key.");
        }

        string text = OneLine($"The value of \"{name}\"", value).Trim().Replace(";", "\\;", StringComparison.Ordinal);
        output.Write($"{name} {sign} {text}".TrimEnd() + "\n");
    }

    private static string Name(string name) =>
        name.Trim() is { Length: > 0 } trimmed && trimmed.AsSpan().IndexOfAny("[](),;\r\n") < 0
            ? trimmed
            : throw new FormatException($"\"{name.ReplaceLineEndings(" ")}\" cannot be the name of a section.");

    // What comes from outside must not be able to add lines of its own.
    private static string OneLine(string what, string text) =>
        text.AsSpan().IndexOfAny("\r\n\0") < 0 ? text : throw new FormatException($"{what} has to be one line.");
}
