namespace PbxConfig.Sections;

/// <summary>Writes the lines of <c>sip.conf</c>, whose keys have rules of their own.</summary>
internal sealed class SipWriter(SectionWriter sections)
{
    /// <summary>Writes a line; nothing if there is no value.</summary>
    public void Value(string key, string? value)
    {
        switch (key, value)
        {
            case (_, null):
                break;
            case ("register" or "mwi", _):
                sections.Object(key, value);
                break;
            case ("allow", _):
                sections.Value("disallow", "all"); // Otherwise the codecs are added to those of the defaults.
                sections.Value(key, value);
                break;
            default:
                sections.Value(key, value);
                break;
        }
    }
}
