namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
public sealed class NameFormFixTests
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
    public void A_constant_is_left_to_its_author() =>
        FixRun.Titles("""[Device(Names.Lamp)] public class A { public bool Send(bool on) => on; } public static class Names { public const string Lamp = "LAMP"; }""").ShouldBeEmpty();
}
