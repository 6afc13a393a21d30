using System.Globalization;
using PbxConfig.Sections;

namespace PbxConfig.Drivers;

/// <summary>The section <c>[general]</c> of <c>sip.conf</c>.</summary>
internal static class SipGeneral
{
    public static void Write(SipOptions options, SectionWriter sections)
    {
        var sip = new SipWriter(sections);
        sections.Section("general");
        sip.Value("bindaddr", options.BindAddress.ToString());
        sip.Value("bindport", options.Port.ToString(CultureInfo.InvariantCulture));
        sip.Value("context", options.Context);
        sip.Value("allow", options.Codecs);
        if (options.Provider is { } provider)
        {
            string login = Login(options, provider);
            sip.Value("register", login);
            sip.Value("mwi", options.ProviderMailbox is { } mailbox ? $"{login}/{mailbox}" : null);
        }
    }

    private static string Login(SipOptions options, string provider) =>
        options is { ProviderUser: { } user, ProviderPassword: { } password }
            ? $"{user}:{password.Reveal()}@{provider}"
            : throw new FormatException("A provider needs provider_user and provider_password.");
}
