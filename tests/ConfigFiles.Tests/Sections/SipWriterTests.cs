namespace Patchbay.ConfigFiles.Tests.Sections;

[TestClass]
public sealed class SipWriterTests
{
    [TestMethod]
    [DataRow("register", "office@example.com", "register => office@example.com\n")]
    [DataRow("mwi", "office@example.com/1", "mwi => office@example.com/1\n")]
    [DataRow("context", "office", "context = office\n")]
    [DataRow("allow", "alaw", "disallow = all\nallow = alaw\n")]
    [DataRow("allow", null, "")]
    [DataRow("register", null, "")]
    [DataRow("mailbox", null, "")]
    [DataRow("mailbox", "", "mailbox =\n")]
    public void Each_key_has_its_syntax_and_null_is_skipped(string key, string? value, string expected)
    {
        using var output = new StringWriter();

        new SipWriter(new SectionWriter(output)).Value(key, value);

        output.ToString().ShouldBe(expected);
    }
}
