using System.Data.Common;
using PbxConfig.Phones;

namespace PbxConfig.Drivers;

/// <summary>Asterisk's SIP accounts, each in full, for tools that know no templates.</summary>
[ConfigGenerator("asterisk", "sip.conf", Name = "flat")]
public sealed class FlatSipConf(FlatSipOptions options, DbConnection database)
{
    /// <summary>Writes the file, and returns what somebody else wrote for its end.</summary>
    /// <param name="output">Where the sections go.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The end; null if there is none.</returns>
    /// <exception cref="FormatException">A name or value cannot be written.</exception>
    /// <exception cref="IOException">The file for the end cannot be read.</exception>
    public async Task<string?> GenerateAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var sections = new SectionWriter(output);
        options.Write(sections);
        var sip = new SipWriter(sections);
        foreach (Account account in await database.ReadAccountsAsync(cancellationToken))
        {
            sections.Section(account.Name);
            sip.Value("type", "friend");
            sip.Value("host", "dynamic");
            sip.Value("transport", options.Transport.ToString().ToLowerInvariant());
            SipConf.WriteAccount(account, sip);
        }

        return options.Append is { } file ? "\n" + await File.ReadAllTextAsync(file, cancellationToken) : null;
    }
}
