using FsCheck;
using FsCheck.Fluent;

namespace Patchbay.Options.Tests.Documents;

/// <summary>Texts for values that have a form: right ones, nearly right ones, and characters that readers disagree about.</summary>
internal static class Texts
{
    private static readonly Gen<string> Pieces = Gen.Elements(
        "a", "b", "ab", "z", "A", "0", "1", "9", "12", "_", "-", "+", ".", ",", ":", "/", "//", "@", "%41", "%4", "#", "?", "[", "]", "{", "}", "&", "=", " ", "\t", "\n", "\r", "\0", "\u000b",
        "\u0085", "\u00a0", "\ufeff", "\u2028", "\u180e", "\u3000", "\u200b", "ä", "e\u0301", "٣", "\u212a", "😀", "\ufffd", "http://", "HTTPS://", "ftp://", "T", "Z", "x", "0x", "1.", "::", "red");

    /// <summary>Any text, mostly short.</summary>
    public static Gen<string> Any { get; } = Pieces.ListOf().Select(string.Concat).Resize(6);

    private static readonly string[] Words =
    [
        "", " ", "a", "ab", "abc", "abcd", "abcde", "aba", "red", "Green", "green", "say \"x\"", "a@b", "a@b.c", "@b", "a@", "a@b@c", "http://a", "HTTP://", "https://a.b/c", "ftp://x", "ftps://x", "\u0085", "\ufeff", "😀", "😀😀", "😀😀😀",
        "12", "123", "1.5", "a-b", "a:b@c", "a{b}]", "]a", "b", "AB", "aB", "word-1", "x.", "a\n", "\n",
    ];

    public static Gen<string> General { get; } = Gen.Frequency((1, Any), (2, Near(Words)));

    public static Gen<string> Duration { get; } = Near(
        "00:00:05", "00:00:01", "00:10:00", "00:10:00.0000001", "00:00:00.9999999", "1.00:00:00", "-00:01", "5:00", "05:00:00.1", "23:59:59.9999999", "24:00:00", "9999999.23:59:59", "10675199.02:48:05.4775807", "-0.00:00:01", "00:60:00", "1:1:1", "5");

    public static Gen<string> Instant { get; } = Near(
        "2026-11-21T18:30:00Z", "2026-02-30T00:00:00Z", "2024-02-29T23:59:59.1234567+05:30", "1900-02-29T00:00:00Z", "0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00-14:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00",
        "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59+01:00", "2026-11-21t18:30:00z", "2026-11-21 18:30:00Z", "2016-12-31T23:59:60Z", "2026-11-21T18:30:00-00:00", "2026-11-21T24:00:00Z", "2026-11-21T18:30:00+14:30", "2026-11-21T18:30:00", "0000-01-01T00:00:00Z");

    public static Gen<string> Date { get; } = Near(
        "2026-02-28", "2026-02-29", "2024-02-29", "2026-02-30", "2026-12-31", "2027-01-01", "2025-12-31", "0000-01-01", "0001-01-01", "9999-12-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "2026-1-1", "1900-02-29", "2000-02-29");

    public static Gen<string> TimeOfDay { get; } = Near("18:30", "24:00", "23:59:59.9999999", "00:00", "6:30", "18:30:00.", "18:30:60", "18:60", "18");

    public static Gen<string> Identifier { get; } = Near(
        "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "3F2504E0-4F89-11D3-9A0C-0305E82C3301", "00000000-0000-0000-0000-000000000000", "{3f2504e0-4f89-11d3-9a0c-0305e82c3301}", "3f2504e04f8911d39a0c0305e82c3301",
        "+f2504e0-4f89-11d3-9a0c-0305e82c3301", "0x2504e0-4f89-11d3-9a0c-0305e82c3301", "3f2504e0-0xf8-11d3-9a0c-0305e82c3301", "3f2504e0-4f89-+1d3-9a0c-0305e82c3301", "urn:uuid:3f2504e0-4f89-11d3-9a0c-0305e82c3301");

    public static Gen<string> Address { get; } = Near(
        "http://192.168.1.20/", "https://example.com", "http://a:80/b?c=d#e", "http://a:99999/", "http://a:/", "http://[::1]/", "http://[::1]:8080/x", "http://[fe80::1%25eth0]/", "http://[v1.x]/", "http://[1.2.3.4]/", "http://[::ffff:1.2.3.4]/",
        "http://user:pass@host/p", "http://a@b@c/", "http://a#b#c", "http://a/[b]", "http://a?[b]", "http:///a", "file:///etc/passwd", "file://server/share", "ftp://x/", "mailto:a@b.c", "urn:a:b", "x://y", "x+1.2-3://y", "1x://y", "http://ä/", "http://a/ä",
        "http://a/%zz", "http://%41/", "http://a b/", "/x", "//host/x", "c:/x", "c:\\x", "http://", "x://", "http://.", "http://a..b/", "http://-a/", "http://a_b/", "http://1.2.3/", "http://1.2.3.4.5/", "http://256.1.1.1/", "sip://a;b=c", "http://a/?q=\"", "http://a/<b>", "http://a/{b}", "http://a|b/", "http://a/^", "http://a/`", "http://a\\b");

    public static Gen<string> IPAddress { get; } = Near(
        "192.168.1.20", "0.0.0.0", "255.255.255.255", "256.1.1.1", "192.168.1", "192.168.1.010", "0x7f.0.0.1", "3232235796", "::", "::1", "fe80::1", "FE80::A", "fe80::1%eth0", "fe80::1%3", "[::1]", "[::1]:80", "::ffff:1.2.3.4", "::1.2.3.4", "1::2::3",
        "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "::00001", "00001::", "0001::0001", "::12345", "::g", "::/64", "1::", "::1.2.3", "::1.2.3.04", "::256.1.1.1", "::1:1.2.3.4", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::3:4:5:6:7:8", ":1", "1:", ":::", "::1:", "2001:db8::0:0:1");

    // As they are, or with one piece put in or one character taken out.
    private static Gen<string> Near(params string[] texts) => Gen.Frequency(
        (3, Gen.Elements(texts)),
        (2, from text in Gen.Elements(texts) from piece in Pieces from place in Gen.Choose(0, text.Length) select text.Insert(place, piece)),
        (1, from text in Gen.Elements(texts) from place in Gen.Choose(0, Math.Max(0, text.Length - 1)) select text.Length == 0 ? text : text.Remove(place, 1)));
}
