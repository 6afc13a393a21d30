namespace Patchbay.Analyzers.Tests.Rules.Contracts;

[TestClass]
public sealed class WrongSignatureTests
{
    [TestMethod]
    [DataRow("public string [|Send|](bool on) => \"\";", "it returns 'string' instead of 'bool', 'Task<bool>' or 'ValueTask<bool>'")]
    [DataRow("public bool [|Send|](string on) => true;", "it takes 'string on' where the contract passes 'bool on'")]
    [DataRow("public bool [|Send|](bool on, Rule rule, CancellationToken token, int more) => true;", "it takes 'int more', and the contract passes no more")]
    [DataRow("public bool [|Send|](int number) => true;", "it takes 'int number' where the contract passes 'bool on'")]
    [DataRow("public bool [|Send|]() => true;", "it does not take 'bool on'")]
    [DataRow("public bool [|Send|](ref bool on) => true;", "its parameter 'on' is 'ref', and arguments are passed by value")]
    [DataRow("public bool [|Send|](bool on, Uri address) => true;", "it takes 'Uri address' where the contract passes 'Rule currentRule' or 'CancellationToken cancellationToken'")]
    [DataRow("public void [|Send|](bool on) { }", "it returns 'void' instead of 'bool', 'Task<bool>' or 'ValueTask<bool>'")]
    [DataRow("public async void [|Send|](bool on) => await Task.Yield();", "it returns 'async void' instead of 'bool', 'Task<bool>' or 'ValueTask<bool>'")]
    [DataRow("public Func<bool, bool> [|Send|] = on => on;", "it is a field")]
    [DataRow("public Func<bool, bool> [|Send|] { get; } = on => on;", "it is a property")]
    [DataRow("public event Action [|Send|] { add { } remove { } }", "it is an event")]
    [DataRow("public event Action? [|SendAsync|];", "it is an event")]
    [DataRow("public static bool [|Send|](bool on) => on;", "it is static")]
    [DataRow("public bool [|Send|]<T>(bool on) => on;", "it is generic")]
    [DataRow("private bool [|Send|](bool on) => on;", "it is neither public nor internal")]
    [DataRow("bool [|SendAsync|](bool on) => on;", "it is neither public nor internal")]
    public void A_method_that_does_not_fit_is_marked_with_the_reason(string member, string reason) => AnalyzerRun.Verify(
        "PB0002",
        $$"""[Device("x")] public sealed class Lamp { {{member}} }""",
        $"'{(member.Contains("SendAsync", StringComparison.Ordinal) ? "SendAsync" : "Send")}' does not fit the contract of a device: {reason}. Write 'Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)' (currentRule and cancellationToken may be left out).");

    [TestMethod]
    public void An_optional_member_has_to_fit_as_well() =>
        AnalyzerRun.Verify("PB0002", """[Device("x")] public class Lamp { public bool Send(bool on) => on; public bool [|ValidateRule|](Rule rule) => true; }""");

    [TestMethod]
    public void What_only_happens_to_be_named_like_an_optional_member_may_be_renamed() => AnalyzerRun.Verify(
        "PB0002",
        """[Device("x")] public class Lamp { public bool Send(bool on) => on; private bool [|ValidateRule|](string text) => text.Length > 0; }""",
        "'ValidateRule' does not fit the contract of a device: it is neither public nor internal. Write 'Rule? ValidateRule(Rule rule)', or rename it if it is something else.");

    [TestMethod]
    [DataRow("public Rule? ValidateRule { get; set; }")]
    [DataRow("private static readonly int Validate = 1; public int Number => Validate;")]
    public void What_is_no_method_may_have_the_name_of_an_optional_member(string member) =>
        AnalyzerRun.VerifySilent($$"""[Device("x")] public class Lamp { public bool Send(bool on) => on; {{member}} }""");

    [TestMethod]
    public void What_an_abstract_class_has_must_fit_as_well()
    {
        string[] found = [.. AnalyzerRun.Diagnostics(Sources.Compile("""[Device("x")] public abstract class Lamp { private static void Send(bool on) { } }""")).Select(static diagnostic => diagnostic.Id)];

        found.ShouldBe(["PB0003", "PB0002"]);
    }

    [TestMethod]
    public void A_method_of_a_base_class_is_a_mistake_of_the_class() =>
        AnalyzerRun.Verify("PB0002", """[Device("x")] public class [|Lamp|] : Base; public class Base { public int Send(bool on) => 1; }""");

    [TestMethod]
    [DataRow("""[Device("x")] public class Lamp { public bool Send(bool on) => on; public bool Send(string text) => true; private void Send() { } }""")]
    [DataRow("""[Device("x")] public class Lamp { public bool Send(bool on) => on; public bool Validate(int rule) => true; }""")]
    public void It_is_silent_where_one_overload_fits(string source) => AnalyzerRun.VerifySilent(source);

    [TestMethod]
    [DataRow("public string Connect() => \"\";", "int session", "it takes 'int session' where the contract passes 'object? session' or 'CancellationToken cancellationToken'")]
    [DataRow("public void Connect() { }", "string session", "it takes 'string session' where the contract passes 'object? session' or 'CancellationToken cancellationToken'")]
    public void A_session_of_another_type_than_the_one_that_Connect_returns_is_marked(string connect, string parameter, string reason) => AnalyzerRun.Verify(
        "PB0002",
        $$"""[ConnectorBackend("b")] public class B { {{connect}} public void [|Disconnect|]({{parameter}}) { } }""",
        $"'Disconnect' does not fit the contract of a connector-backend: {reason}. Write 'Task Disconnect(object? session, CancellationToken cancellationToken)' (session and cancellationToken may be left out).");

    [TestMethod]
    [DataRow("public string Connect() => \"\"; public void Disconnect(string session) { } public bool Check(IEnumerable<char> session) => session is not null;")]
    [DataRow("public Task<string> Connect() => Task.FromResult(\"\"); public Task Disconnect(string? session, CancellationToken token) => Task.FromCanceled(token);")]
    public void A_session_of_the_type_that_Connect_returns_fits(string members) =>
        AnalyzerRun.VerifySilent($$"""[ConnectorBackend("b")] public class B { {{members}} }""");

    [TestMethod]
    public void Where_Connect_is_missing_what_takes_its_session_is_not_wrong_as_well() =>
        AnalyzerRun.Verify("PB0001", """[ConnectorBackend("b")] public class [|B|] { public void Disconnect(string session) { } }""");

    [TestMethod]
    public void Half_typed_types_are_left_to_the_compiler() =>
        AnalyzerRun.VerifySilent("""[Device("x")] public class Lamp { public Unknown Send(bool on) => throw new Exception(); }""");
}
