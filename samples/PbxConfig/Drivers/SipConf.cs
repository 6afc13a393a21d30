using System.Data.Common;
using PbxConfig.Phones;

namespace PbxConfig.Drivers;

/// <summary>Asterisk's SIP accounts, on a template that they share.</summary>
[ConfigGenerator("asterisk", "sip.conf")]
public sealed class SipConf(SipOptions options, DbConnection database)
{
    private const string Phone = "phone";

    /// <summary>Generates the file.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <exception cref="FormatException">A name or value cannot be written.</exception>
    public async Task GenerateAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var sections = new SectionWriter(output);
        options.Write(sections);
        sections.Template(Phone);
        sections.Value("type", "friend");
        sections.Value("host", "dynamic");
        var sip = new SipWriter(sections);
        foreach (Account account in await database.ReadAccountsAsync(cancellationToken))
        {
            sections.Section(account.Name, Phone);
            WriteAccount(account, sip);
        }
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
