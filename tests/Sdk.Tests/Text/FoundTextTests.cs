using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Patchbay.Registration;
using Patchbay.Text;

namespace Patchbay.Sdk.Tests.Text;

[TestClass]
public sealed class FoundTextTests
{
    [TestMethod]
    public void Any_text_is_quoted_in_one_line_and_reads_back_as_JSON() => Prop.ForAll(Texts(), text =>
    {
        string quoted = FoundText.Quote(text);
        string read = JsonSerializer.Deserialize<JsonElement>(quoted.Replace("\\uD", "\\\\uD", StringComparison.Ordinal)).GetString()!.TrimEnd('…');
        quoted.Length.ShouldBeLessThan(1000);
        quoted.Any(character => char.IsControl(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format).ShouldBeFalse();
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(quoted)).ShouldBe(quoted, "a half of a surrogate pair is left");
        return text.Contains('@', StringComparison.Ordinal) || text.Contains('\uD83D', StringComparison.Ordinal) || text.StartsWith(read, StringComparison.Ordinal);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [TestMethod]
    [DataRow("plain", "\"plain\"")]
    [DataRow("C:\\a \"b\"", "\"C:\\\\a \\\"b\\\"\"")]
    [DataRow("http://ada:hunter2@host/", "\"http://***@host/\"")]
    [DataRow("http://ada:p@ss@host/?q=1", "\"http://***@host/?q=1\"")]
    [DataRow("name@example.com", "\"name@example.com\"")]
    public void A_text_is_quoted(string text, string quoted) => FoundText.Quote(text).ShouldBe(quoted);

    [TestMethod]
    public void Half_a_pair_is_escaped() => FoundText.Quote("a\ud83d").ShouldBe("\"a\\uD83D\"");

    private static Arbitrary<string> Texts() => Gen.Elements("a", "Z9", "\"", "\\", "\n", "\u001b[0m", "\u2028", "\u202e", "\ufeff", "é", "e\u0301", "😀", "\ud83d", "://", "@", "   ", new string('x', 60))
        .ListOf().Select(string.Concat).ToArbitrary();
}
