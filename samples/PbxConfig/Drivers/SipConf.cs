using PbxConfig.Accounts;
using PbxConfig.Sections;

namespace PbxConfig.Drivers;

/// <summary>Asterisk's SIP accounts, on a template that they share.</summary>
[ConfigGenerator("asterisk", "sip.conf")]
public sealed class SipConf(SipOptions options, PhoneSystem system)
{
    private const string Phone = "phone";

    /// <summary>Generates the file.</summary>
    /// <returns>Its content.</returns>
    /// <exception cref="FormatException">A name or value cannot be written.</exception>
    public string Generate()
    {
        using var output = new StringWriter();
        var sections = new SectionWriter(output);
        SipGeneral.Write(options, sections);
        sections.Template(Phone);
        sections.Value("type", "friend");
        sections.Value("host", "dynamic");
        foreach (Account account in system.Accounts)
        {
            sections.Section(account.Name, Phone);
            WriteAccount(account, new SipWriter(sections));
        }

        return output.ToString();
    }

    /// <summary>What is particular to an account.</summary>
    internal static void WriteAccount(Account account, SipWriter sip)
    {
        sip.Value("callerid", account.CallerId);
        sip.Value("secret", account.Password.Reveal());
        sip.Value("mailbox", account.Mailbox);
        sip.Value("allow", account.Codecs);
    }
}
