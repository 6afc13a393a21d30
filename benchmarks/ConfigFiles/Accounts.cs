using System.Globalization;
using Patchbay.ConfigFiles;

namespace Patchbay.Benchmarks.ConfigFiles;

/// <summary>A telephone system of many accounts, in memory: how fast a database is says nothing of a generator.</summary>
internal sealed class Accounts(int count)
{
    public IReadOnlyList<Account> All { get; } =
    [
        .. Enumerable.Range(0, count).Select(number => new Account(
            string.Create(CultureInfo.InvariantCulture, $"account{number}"),
            string.Create(CultureInfo.InvariantCulture, $"\"Person {number} of the house\" <{10_000 + number}>"),
            string.Create(CultureInfo.InvariantCulture, $"secret-of-{number}"),
            string.Create(CultureInfo.InvariantCulture, $"{10_000 + number}@office"),
            number % 2 == 0 ? "opus, alaw, g722" : null)),
    ];
}

internal sealed record Account(string Name, string CallerId, string Secret, string Mailbox, string? Codecs);

/// <summary>The file of the accounts, by a driver.</summary>
[ConfigGenerator("asterisk", "sip.conf")]
internal sealed class SipConf(Accounts accounts)
{
    public void Generate(TextWriter output)
    {
        var sections = new SectionWriter(output);
        var sip = new SipWriter(sections);
        sections.Template("phone");
        sections.Value("type", "friend");
        foreach (Account account in accounts.All)
        {
            sections.Section(account.Name, "phone");
            sip.Value("callerid", account.CallerId);
            sip.Value("secret", account.Secret);
            sip.Value("mailbox", account.Mailbox);
            sip.Value("allow", account.Codecs);
        }
    }
}

/// <summary>The same text, written by hand without looking at what is written.</summary>
internal static class PlainText
{
    public static byte[] Write(Accounts accounts)
    {
        using var output = new StringWriter();
        output.Write("[phone](!)\ntype = friend\n");
        foreach (Account account in accounts.All)
        {
            output.Write($"\n[{account.Name}](phone)\ncallerid = {account.CallerId}\nsecret = {account.Secret}\nmailbox = {account.Mailbox}\n");
            if (account.Codecs is { } codecs)
            {
                output.Write($"disallow = all\nallow = {codecs}\n");
            }
        }

        return System.Text.Encoding.UTF8.GetBytes(output.ToString());
    }
}
