namespace Patchbay.Analyzers.Tests.Rules.Contracts;

[TestClass]
public sealed class CreationTests
{
    private const string Member = "{ public bool Send(bool on) => on; }";

    [TestMethod]
    [DataRow("public abstract class [|P|]", "it is abstract. Remove 'abstract', or move the attribute to a class that derives from it.")]
    [DataRow("public class [|P|]<T>", "it is generic. Move the attribute to a class that is not.")]
    [DataRow("file class [|P|]", "it is local to its file. Remove 'file'.")]
    public void A_class_that_cannot_be_created_is_reported_with_the_reason(string declaration, string reason) =>
        AnalyzerRun.Verify("PB0003", $"""[Device("x")] {declaration} {Member}""", $"'P' cannot be created as a device: {reason}");

    [TestMethod]
    public void A_static_class_is_reported() => AnalyzerRun.Verify(
        "PB0003", """[PluginKind("k")] public interface I { void Run() { } } [Plugin<I>("x")] public static class [|P|];""", "'P' cannot be created as a k: it is static. Remove 'static'.");

    [TestMethod]
    public void A_private_class_is_reported() => AnalyzerRun.Verify(
        "PB0003",
        $$"""public class Outer { [Device("x")] private class [|P|] {{Member}} }""",
        "'P' cannot be created as a device: it is hidden in another class. Make it public or internal.");

    [TestMethod]
    public void A_class_in_a_generic_one_is_reported() => AnalyzerRun.Verify("PB0003", $$"""public class Outer<T> { [Device("x")] public class [|P|] {{Member}} }""");

    [TestMethod]
    [DataRow("private P() { }")]
    [DataRow("public P(ref int a) { }")]
    public void A_class_without_usable_constructor_is_reported(string constructor) => AnalyzerRun.Verify(
        "PB0003",
        $$"""[Device("x")] public class [|P|] { {{constructor}} public bool Send(bool on) => on; }""",
        "'P' cannot be created as a device: it has no constructor that generated code can call. Make one public or internal, with parameters that are neither 'ref' nor pointers.");

    [TestMethod]
    [DataRow("""[Device("x")] public abstract class [|P|] { public abstract bool Send(bool on); }""", DisplayName = "abstract, with an abstract member")]
    [DataRow("""[Device("x")] public abstract class [|P|] { protected void Other() { } }""", DisplayName = "abstract, and without the member")]
    [DataRow("""[Device("x")] public abstract class [|P|] { public bool Send(bool on) => on; }""", DisplayName = "abstract")]
    [DataRow("""[SyncPlugin("x")] public abstract class [|P|];""", DisplayName = "abstract, and without any member")]
    [DataRow("""[Device("x")] public static class [|P|] { public static bool Send(bool on) => on; }""", DisplayName = "static")]
    [DataRow("""[Device("x")] public static class [|P|];""", DisplayName = "static and empty")]
    [DataRow("""[ConnectorBackend("c")] public static class [|P|];""", DisplayName = "static backend")]
    [DataRow("""[ConnectorBackend("c")] public static class [|P|] { public static void Connect() { } }""", DisplayName = "static backend with its member")]
    [DataRow("""[ConnectorBackend("c")] public abstract class C; [ConnectorUnit<C>("m")] public static class [|P|];""", DisplayName = "static unit")]
    [DataRow("""[Connector("c")] public static class [|P|];""", DisplayName = "static connector")]
    [DataRow("""[Device("x")] file abstract class [|P|] { public bool Send(bool on) => true; }""", DisplayName = "abstract and local to its file")]
    public void A_class_that_cannot_be_created_is_one_mistake(string source) => AnalyzerRun.Verify("PB0003", source);

    [TestMethod]
    [DataRow("public class O<T> { [ConnectorBackend(\"c\")] public abstract class [|P|]; }", "it is generic. Move the attribute to a class that is not.")]
    [DataRow("[ConnectorBackend(\"c\")] public abstract class [|P|]<T>;", "it is generic. Move the attribute to a class that is not.")]
    [DataRow("[ConnectorBackend(\"c\")] file abstract class [|P|];", "it is local to its file. Remove 'file'.")]
    [DataRow("public class O { [ConnectorBackend(\"c\")] private abstract class [|P|]; }", "it is hidden in another class. Make it public or internal.")]
    public void An_abstract_root_that_nobody_can_name_is_reported(string source, string reason) =>
        AnalyzerRun.Verify("PB0003", source, $"'P' cannot be created as a connector-backend: {reason}");

    [TestMethod]
    [DataRow("public required int Number { get; set; }", "Number")]
    [DataRow("public required Uri Address;", "Address")]
    public void Required_members_are_reported(string member, string name) => AnalyzerRun.Verify(
        "PB0003",
        $$"""[Device("x")] public class [|P|] { {{member}} public bool Send(bool on) => on; }""",
        $"'P' cannot be created as a device: its member '{name}' is 'required', and generated code does not set it. Take it as a parameter of the constructor, or mark the constructor that sets it with [SetsRequiredMembers].");

    [TestMethod]
    public void Inherited_required_members_are_reported() =>
        AnalyzerRun.Verify("PB0003", $$"""public class B { public required int Number { get; init; } } [Device("x")] public class [|P|] : B {{Member}}""");

    [TestMethod]
    public void A_key_of_a_service_that_cannot_be_written_is_reported() => AnalyzerRun.Verify(
        "PB0003",
        $$"""[Device("x")] public class [|P|]([Microsoft.Extensions.DependencyInjection.FromKeyedServices(typeof(Key))] Uri address) { private class Key; public bool Send(bool on) => on; }""",
        "'P' cannot be created as a device: the service key of 'address' cannot be written in generated code. Use a text, a number, a public or internal type, or a member of such an enum.");

    [TestMethod]
    [DataRow("public required int Number { get; set; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public P() { }")]
    [DataRow("public P([Microsoft.Extensions.DependencyInjection.FromKeyedServices(\"a\")] Uri a, [Microsoft.Extensions.DependencyInjection.FromKeyedServices(typeof(P))] Uri b, [Microsoft.Extensions.DependencyInjection.FromKeyedServices(DayOfWeek.Friday)] Uri c) { }")]
    [DataRow("public P([Microsoft.Extensions.DependencyInjection.FromKeyedServices(null)] Uri a) { }")]
    public void What_generated_code_can_set_and_write_is_silent(string members) =>
        AnalyzerRun.VerifySilent($$"""[Device("x")] public class P { {{members}} public bool Send(bool on) => on; }""");

    [TestMethod]
    [DataRow("[Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructor] private [|P|](Uri a) { } public P() { }")]
    [DataRow("[Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructor] public [|P|](ref int a) { } public P() { }")]
    [DataRow("[Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructor] public [|P|](Span<int> a) { } public P(Uri a) { } public P(Version a) { }")]
    public void A_marked_constructor_that_cannot_be_called_is_reported_at_it(string constructors) => AnalyzerRun.Verify(
        "PB0004",
        $$"""[Device("x"), Sensor("x")] public class P { {{constructors}} public bool Send(bool on) => on; public bool ConditionMet() => true; }""",
        "This constructor of 'P' is marked with [ActivatorUtilitiesConstructor], and generated code cannot call it. Make it public or internal, with parameters that are neither 'ref' nor pointers, or mark another one.");

    [TestMethod]
    public void A_second_mark_is_reported() => AnalyzerRun.Verify(
        "PB0004",
        """using Microsoft.Extensions.DependencyInjection; [Device("x")] public class P { [ActivatorUtilitiesConstructor] public P() { } [ActivatorUtilitiesConstructor] public [|P|](Uri a) { } public bool Send(bool on) => on; }""",
        "This constructor of 'P' is marked with [ActivatorUtilitiesConstructor], and so is another one. Keep the mark on one of them.");

    [TestMethod]
    public void The_one_constructor_that_is_marked_and_hidden_is_one_mistake() => AnalyzerRun.Verify(
        "PB0003", """[Device("x")] public class [|P|] { [Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructor] private P() { } public bool Send(bool on) => on; }""");

    [TestMethod]
    public void Two_constructors_of_a_class_of_two_kinds_are_one_mistake() => AnalyzerRun.Verify(
        "PB0004", """[Device("x"), Sensor("x")] public class [|P|] { public P(Uri a) { } public P(Version b) { } public bool Send(bool on) => on; public bool ConditionMet() => true; }""");

    [TestMethod]
    public void Two_constructors_of_one_length_are_reported() => AnalyzerRun.Verify(
        "PB0004",
        """[Device("x")] public class [|P|] { public P(int a) { } public P(string b) { } public bool Send(bool on) => on; }""",
        "'P' has several constructors with the most parameters. Keep one of them public, or mark it with [ActivatorUtilitiesConstructor].");

    [TestMethod]
    [DataRow("public P() { } public P(Uri a) { }")]
    [DataRow("public P(Uri a) { } private P(int a) { }")]
    [DataRow("public P(Uri a) { } [Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructor] public P(IDisposable a) { }")]
    [DataRow("internal P() { }")]
    [DataRow("public P(Unknown a) { }")]
    public void One_constructor_to_call_is_enough(string constructors) =>
        AnalyzerRun.VerifySilent($$"""[Device("x")] public class P { {{constructors}} public bool Send(bool on) => on; }""");

    [TestMethod]
    public void A_type_that_is_no_kind_is_reported_on_the_type_argument() => AnalyzerRun.Verify(
        "PB0007",
        """public interface IPayment { void Pay(); } [Plugin<[|IPayment|]>("x")] public class P { public void Pay() { } }""",
        "'IPayment' cannot be the contract of a plugin: it has no [PluginKind]. Put [PluginKind(\"name\")] on the interface.");

    [TestMethod]
    [DataRow("public class O { [PluginKind(\"k\")] private interface I { void Run(); } [Plugin<[|I|]>(\"x\")] public class P { public void Run() { } } }", "it is hidden in another type. Make it public or internal.")]
    [DataRow("[PluginKind(\"k\")] file interface I { void Run(); } [Plugin<[|I|]>(\"x\")] public class P { public void Run() { } }", "it is local to its file. Remove 'file'.")]
    [DataRow("public class I { } [Plugin<[|I|]>(\"x\")] public class P;", "it is a class. Write an interface with [PluginKind(\"name\")].")]
    [DataRow("public delegate void I(); [Plugin<[|I|]>(\"x\")] public class P;", "it is a delegate. Write an interface with [PluginKind(\"name\")].")]
    public void A_contract_that_generated_code_cannot_name_is_reported(string source, string reason) =>
        AnalyzerRun.Verify("PB0007", source, $"'I' cannot be the contract of a plugin: {reason}");

    [TestMethod]
    public void An_array_is_no_contract() => AnalyzerRun.Verify(
        "PB0007", """[Plugin<[|string[]|]>("x")] public class P;""", "'string[]' cannot be the contract of a plugin: it is an array. Write an interface with [PluginKind(\"name\")].");

    [TestMethod]
    [DataRow("""[Plugin<Unknown>("x")] public class P;""")]
    [DataRow("""[Plugin<>("x")] public class P;""")]
    public void Half_typed_type_arguments_are_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(source);

    [TestMethod]
    [DataRow("""[PluginKind("k")] public interface I { int Size { get; } } [Plugin<I>("x")] public class [|P|] { public int Size => 1; }""", "Size")]
    [DataRow("""[PluginKind("k")] public interface I { void Run<T>(); } [Plugin<I>("x")] public class [|P|] { public void Run<T>() { } }""", "Run")]
    public void A_contract_that_cannot_be_adapted_has_to_be_implemented(string source, string member) =>
        AnalyzerRun.Verify("PB0008", source, $"'P' has to implement 'I' itself, or derive from a class that does: '{member}' is not a method that an adapter could implement");

    [TestMethod]
    public void A_unit_has_to_derive_from_a_role() => AnalyzerRun.Verify(
        "PB0008", """[ConnectorBackend("c")] public abstract class C; [ConnectorUnit<C>("m")] public class [|P|];""");

    [TestMethod]
    public void A_class_that_implements_it_is_fine() =>
        AnalyzerRun.VerifySilent("""[PluginKind("k")] public interface I { int Size { get; } } [Plugin<I>("x")] public class P : I { public int Size => 1; }""");
}
