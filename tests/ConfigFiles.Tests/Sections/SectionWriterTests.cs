namespace Patchbay.ConfigFiles.Tests.Sections;

[TestClass]
public sealed class SectionWriterTests
{
    private readonly StringWriter _output = new() { NewLine = "\r\n" };

    private SectionWriter Sections => field ??= new(_output);

    [TestMethod]
    public void A_file_has_a_blank_line_between_sections_and_none_before_the_first()
    {
        Sections.Comment("written by a test");
        Sections.Section("general");
        Sections.Value("context", "office");
        Sections.Template("phone");
        Sections.Value("type", "friend");
        Sections.Section("alice", "phone");
        Sections.Comment("desk");
        Sections.Object("register", "alice@example.com");

        _output.ToString().ShouldBe(
            "; written by a test\n[general]\ncontext = office\n\n[phone](!)\ntype = friend\n\n[alice](phone)\n; desk\nregister => alice@example.com\n");
    }

    [TestMethod]
    public void Keys_and_values_are_trimmed()
    {
        Sections.Value("  context ", "\toffice  ");
        Sections.Object(" member", "SIP/alice ");

        _output.ToString().ShouldBe("context = office\nmember => SIP/alice\n");
    }

    [TestMethod]
    public void An_empty_value_leaves_no_blank_at_the_end()
    {
        Sections.Value("musicclass", " ");

        _output.ToString().ShouldBe("musicclass =\n");
    }

    [TestMethod]
    public void A_semicolon_in_a_value_starts_no_comment()
    {
        Sections.Value("secret", "a;b");

        _output.ToString().ShouldBe("secret = a\\;b\n");
    }

    [TestMethod]
    [DataRow("hidden\nallowguest = yes")]
    [DataRow("hidden\r[admin]")]
    [DataRow("hidden\0")]
    public void A_value_cannot_add_a_line_and_is_not_repeated(string value)
    {
        FormatException exception = Should.Throw<FormatException>(() => Sections.Value("secret", value));

        exception.Message.ShouldBe("The value of \"secret\" has to be one line.");
        _output.ToString().ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" ")]
    [DataRow("a]")]
    [DataRow("a](!)")]
    [DataRow("a;b")]
    [DataRow("a\nb")]
    public void A_name_that_would_not_be_read_back_is_refused(string name)
    {
        Should.Throw<FormatException>(() => Sections.Section(name));
        Should.Throw<FormatException>(() => Sections.Template(name));
        Should.Throw<FormatException>(() => Sections.Section("fine", name));
        _output.ToString().ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("a=b")]
    [DataRow("[a")]
    [DataRow(";a")]
    [DataRow("#include")]
    [DataRow("a\nb")]
    public void A_key_that_would_not_be_read_back_is_refused(string key) =>
        Should.Throw<FormatException>(() => Sections.Value(key, "value"));

    [TestMethod]
    public void A_comment_of_two_lines_is_refused() => Should.Throw<FormatException>(() => Sections.Comment("a\n[b]"));

    [TestMethod]
    public void A_second_section_of_the_same_name_is_refused()
    {
        Sections.Section("general");

        Should.Throw<FormatException>(() => Sections.Section(" general")).Message.ShouldBe("There are two sections [general].");
    }
}
