using System.Data.Common;
using System.Globalization;
using PbxConfig.Phones;

namespace PbxConfig.Drivers;

/// <summary>Asterisk's dial plan: the numbers of accounts and queues.</summary>
[ConfigGenerator("asterisk", "extensions.conf")]
public sealed class ExtensionsConf(ExtensionsOptions options, DbConnection database)
{
    /// <summary>Writes the file.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <exception cref="FormatException">A name or value cannot be written.</exception>
    public async Task GenerateAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var sections = new SectionWriter(output);
        sections.Section(options.Context);
        string seconds = ((int)options.RingTime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        foreach (Account account in await database.ReadAccountsAsync(cancellationToken))
        {
            sections.Object("exten", $"{account.Number},1,Dial(SIP/{account.Name},{seconds})");
            if (account.Mailbox is { } mailbox)
            {
                sections.Object("same", $"n,VoiceMail({mailbox},u)");
            }

            sections.Object("same", "n,Hangup()");
        }

        foreach (Queue queue in await database.ReadQueuesAsync(cancellationToken))
        {
            sections.Object("exten", $"{queue.Number},1,Answer()");
            sections.Object("same", $"n,Queue({queue.Name})");
        }
    }
}
