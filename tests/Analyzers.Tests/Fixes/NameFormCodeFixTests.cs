namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class NameFormCodeFixTests
{
    [TestMethod]
    public void All_names_are_written_in_lower_case_with_hyphens() => FixRun.VerifyAll(
        """
        [Device("TP_Link")] public class A { public bool Send(bool on) => on; }
        [Device("WLED")] public class B { public bool Send(bool on) => on; }
        """,
        "Write \"tp-link\"",
        """
        [Device("tp-link")] public class A { public bool Send(bool on) => on; }
        [Device("wled")] public class B { public bool Send(bool on) => on; }
        """);

    [TestMethod]
    [DataRow("Device(\"\")", "Device(\"tp-link\")", "tp-link")]
    [DataRow("Device(\" \\n\")", "Device(\"tp-link\")", "tp-link")]
    [DataRow("Device(\"a\\nb\")", "Device(\"a-b\")", "a-b")]
    [DataRow("ConnectorBackend(\"a\\nb\")", "ConnectorBackend(\"a-b\")", "a-b")]
    public void A_name_that_cannot_be_written_becomes_one_that_can(string before, string after, string name) => FixRun.VerifyAll(
        $$"""[{{before}}] public class TpLink { public bool Send(bool on) => on; public void Connect() { } }""",
        $"Write \"{name}\"",
        $$"""[{{after}}] public class TpLink { public bool Send(bool on) => on; public void Connect() { } }""");

    [TestMethod]
    [DataRow("[Device(\"\")] public class Ä { public bool Send(bool on) => on; }")]
    [DataRow("[ConnectorBackend(\"\", \"1\")] public class Coffee1 { public void Connect() { } }")]
    public void A_name_that_cannot_be_guessed_is_left_to_its_author(string source) => FixRun.Titles(source, "PB0011").ShouldBeEmpty();

    [TestMethod]
    public void A_constant_is_left_to_its_author() =>
        FixRun.Titles("""[Device(Names.Lamp)] public class A { public bool Send(bool on) => on; } public static class Names { public const string Lamp = "LAMP"; }""").ShouldBeEmpty();
}
