namespace Patchbay.ConfigFiles;

/// <summary>Writes the lines of <c>sip.conf</c>, whose keys have rules of their own.</summary>
public sealed class SipWriter
{
    private readonly SectionWriter _sections;

    /// <summary>Creates a writer of lines.</summary>
    /// <param name="sections">Writes the file.</param>
    public SipWriter(SectionWriter sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        _sections = sections;
    }

    /// <summary>Writes a line: <c>key => value</c> for <c>register</c> and <c>mwi</c>, else <c>key = value</c>; <c>disallow = all</c> before <c>allow</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; null for no line.</param>
    /// <exception cref="FormatException">Key or value cannot be written.</exception>
    public void Value(string key, string? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        switch (key, value)
        {
            case (_, null):
                break;
            case ("register" or "mwi", _):
                _sections.Object(key, value);
                break;
            case ("allow", _):
                _sections.Value("disallow", "all"); // Otherwise the codecs are added to those of the defaults.
                _sections.Value(key, value);
                break;
            default:
                _sections.Value(key, value);
                break;
        }
    }
}
