using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Patchbay.ConfigFiles;

/// <summary>The name of a configuration file that generators generate: <c>asterisk/sip.conf</c>.</summary>
public sealed record ConfigFileName
{
    // File systems allow 255 bytes, of which files that are being written need some.
    private const int LongestPart = 200;

    private ConfigFileName(string resource, string name) => (Resource, Name) = (resource, name);

    /// <summary>The program that reads the file: <c>asterisk</c>.</summary>
    public string Resource { get; }

    /// <summary>The name of the file: <c>sip.conf</c>.</summary>
    public string Name { get; }

    /// <summary>The name of its section in the configuration, and of its entry in <c>plugins</c>: <c>asterisk.sip.conf</c>.</summary>
    public string Key => $"{Resource}.{Name}";

    /// <summary>Reads <c>resource/file</c>. Names by which one could leave a folder are refused, as are hidden ones and those with blanks or <c>\ : * ? " &lt; &gt; |</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ConfigFileName? file)
    {
        file = text?.Split('/') is [var resource, var name] && IsFileName(resource) && IsFileName(name) ? new ConfigFileName(resource, name) : null;
        return file is not null;
    }

    /// <summary>Reads <c>resource/file</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The name.</returns>
    /// <exception cref="FormatException">It is none.</exception>
    public static ConfigFileName Parse(string text) =>
        TryParse(text, out ConfigFileName? file) ? file : throw new FormatException($"\"{text}\" is no file: write resource/file, as in asterisk/sip.conf.");

    /// <summary>Returns <c>resource/file</c>.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => $"{Resource}/{Name}";

    // A colon would lead to another section of the configuration, a blank to a file that is being written.
    private static bool IsFileName(string part) =>
        part is { Length: > 0 } and not ['.', ..]
        && !part.Any(character => character is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(character) || char.IsWhiteSpace(character))
        && Encoding.UTF8.GetByteCount(part) <= LongestPart;
}
