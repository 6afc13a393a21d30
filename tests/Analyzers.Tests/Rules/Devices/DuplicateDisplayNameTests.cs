namespace Patchbay.Analyzers.Tests.Rules.Devices;

[TestClass]
public sealed class DuplicateDisplayNameTests
{
    private const string Member = "{ public bool Send(bool on) => on; }";

    [TestMethod]
    public void The_second_of_two_equal_display_names_is_reported() => AnalyzerRun.Verify(
        "PB0029",
        $$"""[Device("a", DisplayName = "Lamp")] public class A {{Member}} [Device("b", DisplayName = [|"Lamp"|])] public class B {{Member}} [Device("c", DisplayName = [|"Lamp"|])] public class C {{Member}}""",
        "Clients already show the device 'a' as \"Lamp\", and would show only one of the two. Give this one another DisplayName.");

    [TestMethod]
    [DataRow("""[Device("bulb"), Device([|"dimmer"|])] public class TpLink""", DisplayName = "two names of one class")]
    [DataRow("""[Device("bulb")] public class Lamp { public bool Send(bool on) => on; } [Device("dimmer", DisplayName = [|"Lamp"|])] public class Dimmer""", DisplayName = "that of a class")]
    [DataRow("""namespace N { [Device("a")] public class Lamp { public bool Send(bool on) => on; } } [Device([|"b"|])] public class Lamp""", DisplayName = "two classes with one name")]
    public void A_class_is_shown_by_its_name(string source) => AnalyzerRun.Verify("PB0029", source + Member);
}
