namespace Patchbay.Analyzers.Tests.Rules.Contracts;

[TestClass]
public sealed class MissingMemberTests
{
    [TestMethod]
    public void Missing_Send_is_reported_on_the_class_name() => AnalyzerRun.Verify(
        "PB0001",
        """[Device("x")] public sealed class [|Lamp|];""",
        "'Lamp' is a device, so it needs 'Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)' (currentRule and cancellationToken may be left out)");

    [TestMethod]
    public void All_missing_members_are_one_diagnostic() => AnalyzerRun.Verify(
        "PB0001",
        """[SyncPlugin("x")] public sealed class [|Folder|] { public void Connect() { } public void Disconnect() { } public string CreateLocalDigest(string path) => path; }""",
        "'Folder' is a sync-plugin, so it needs 'Task<string> CreateRemoteDigest(RemotePath path, CancellationToken cancellationToken)' (cancellationToken may be left out)"
        + " and 'IAsyncEnumerable<RemotePath> ListPath(RemotePath path, CancellationToken cancellationToken)' (cancellationToken may be left out)"
        + " and 'Task<DateTimeOffset?> RetrieveFile(RemotePath path, Stream destination, CancellationToken cancellationToken)' (cancellationToken may be left out)");

    [TestMethod]
    public void Several_names_of_one_kind_are_one_mistake() => AnalyzerRun.Verify("PB0001", """[Device("x"), Device("y", DisplayName = "Y")] public sealed class [|Lamp|];""");

    [TestMethod]
    public void The_part_of_the_class_with_the_attribute_is_marked() =>
        AnalyzerRun.Verify("PB0001", """public partial class Lamp { } [Device("x")] public partial class [|Lamp|] { }""");

    [TestMethod]
    public void A_kind_of_ones_own_is_checked_too() => AnalyzerRun.Verify(
        "PB0001",
        """
        [PluginKind("payment")] public interface IPayment { ValueTask PayAsync(decimal amount); void Optional() { } }
        [Plugin<IPayment>("x")] public sealed class [|Cash|];
        """,
        "'Cash' is a payment, so it needs 'Task Pay(decimal amount)'");

    [TestMethod]
    [DataRow("public bool send(bool on) => on;", "send", "Send")]
    [DataRow("public bool Sned(bool on) => on;", "Sned", "Send")]
    [DataRow("public bool Sent(bool on) => on;", "Sent", "Send")]
    [DataRow("public Task<bool> SendAsnyc(bool on) => Task.FromResult(on);", "SendAsnyc", "SendAsync")]
    [DataRow("private static bool SEND() => true;", "SEND", "Send")]
    public void What_is_nearly_the_member_is_named(string member, string near, string name) => AnalyzerRun.Verify(
        "PB0001",
        $$"""[Device("x")] public sealed class [|Lamp|] { {{member}} }""",
        $"'Lamp' is a device, so it needs 'Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)' (currentRule and cancellationToken may be left out); is '{near}' meant? Then rename it to '{name}'");

    [TestMethod]
    public void What_is_hidden_behind_an_interface_is_named() => AnalyzerRun.Verify(
        "PB0001",
        """public interface ISend { bool Send(bool on); } [Device("x")] public sealed class [|Lamp|] : ISend { bool ISend.Send(bool on) => on; }""",
        "'Lamp' is a device, so it needs 'Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)' (currentRule and cancellationToken may be left out); 'ISend.Send' is hidden behind its interface: make it a public 'Send'");

    [TestMethod]
    [DataRow("public bool Set(bool on) => on;")]
    [DataRow("public bool ValidateRule => true;")]
    [DataRow("public Rule? ValidateRule(Rule rule) => rule;")]
    [DataRow("public bool Lend2(bool on) => on;")]
    public void What_is_named_otherwise_is_not(string member) => AnalyzerRun.Verify(
        "PB0001",
        $$"""[Device("x")] public sealed class [|Lamp|] { {{member}} }""",
        "'Lamp' is a device, so it needs 'Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)' (currentRule and cancellationToken may be left out)");

    [TestMethod]
    [DataRow("""public interface I0 { int Z(); int Y(); } [PluginKind("k")] public interface I1 : I0 { int I0.Z() => 5; } [Plugin<I1>("x")] public sealed class P { public int Y() => 1; }""")]
    [DataRow("""public interface I0 { int Z(); } [PluginKind("k")] public interface I1 : I0 { int I0.Z() => 5; int Y(); } [Plugin<I1>("x")] public sealed class P { public int Y() => 1; }""")]
    [DataRow("""public interface I0 { int Z { get; } } [PluginKind("k")] public interface I1 : I0 { int I0.Z => 5; int Y(); } [Plugin<I1>("x")] public sealed class P { public int Y() => 1; }""")]
    public void A_member_that_a_derived_interface_implements_is_not_missing(string source) =>
        AnalyzerRun.VerifySilent(source);

    [TestMethod]
    public void A_member_that_is_made_abstract_again_is_missing() => AnalyzerRun.Verify(
        "PB0001", """public interface I0 { int Z() => 5; } [PluginKind("k")] public interface I1 : I0 { abstract int I0.Z(); } [Plugin<I1>("x")] public sealed class [|P|];""");

    [TestMethod]
    [DataRow("""[Device("x")] public sealed class Lamp { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x")] public sealed class Lamp : Base; public class Base { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x")] public sealed class Lamp : IDevice { public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) => new(on); }""")]
    [DataRow("""[ConnectorBackend("coffee")] public abstract class Coffee;""")]
    [DataRow("""[Device("x")] public sealed class Lamp : Unknown;""")]
    [DataRow("""[Device("x")] public class Lamp : Other; public class Other : Lamp;""")]
    [DataRow("""[ConnectorBackend("c")] public abstract class C; [ConnectorUnit<C>("m")] public class Unit : Unknown;""")]
    [DataRow("""public sealed class Lamp;""")]
    public void It_is_silent_where_nothing_is_missing(string source) => AnalyzerRun.VerifySilent(source);
}
