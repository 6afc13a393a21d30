namespace Patchbay.Analyzers.Tests.Rules;

[TestClass]
public sealed class CreationTests
{
    private const string Member = "{ public bool Send(bool on) => on; }";

    [TestMethod]
    [DataRow("public abstract class [|P|]", "it is abstract. Remove 'abstract', or move the attribute to a class that derives from it.")]
    [DataRow("public class [|P|]<T>", "it is generic. Move the attribute to a class that is not.")]
    [DataRow("file class [|P|]", "it is local to its file. Remove 'file'.")]
    public void A_class_that_cannot_be_created_is_reported_with_the_reason(string declaration, string reason) =>
        RuleRun.Verify("PB0003", $"""[Device("x")] {declaration} {Member}""", $"'P' cannot be created as a device: {reason}");

    [TestMethod]
    public void A_static_class_is_reported() => RuleRun.Verify(
        "PB0003", """[PluginKind("k")] public interface I { void Run() { } } [Plugin<I>("x")] public static class [|P|];""", "'P' cannot be created as a k: it is static. Remove 'static'.");

    [TestMethod]
    public void A_private_class_is_reported() => RuleRun.Verify(
        "PB0003",
        $$"""public class Outer { [Device("x")] private class [|P|] {{Member}} }""",
        "'P' cannot be created as a device: it is hidden in another class. Make it public or internal.");

    [TestMethod]
    public void A_class_in_a_generic_one_is_reported() => RuleRun.Verify("PB0003", $$"""public class Outer<T> { [Device("x")] public class [|P|] {{Member}} }""");

    [TestMethod]
    [DataRow("private P() { }")]
    [DataRow("public P(ref int a) { }")]
    public void A_class_without_usable_constructor_is_reported(string constructor) => RuleRun.Verify(
        "PB0003",
        $$"""[Device("x")] public class [|P|] { {{constructor}} public bool Send(bool on) => on; }""",
        "'P' cannot be created as a device: it has no constructor that generated code can call. Make one public or internal, with parameters that are neither 'ref' nor pointers.");

    [TestMethod]
    public void Two_constructors_of_one_length_are_reported() => RuleRun.Verify(
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
        RuleRun.VerifySilent($$"""[Device("x")] public class P { {{constructors}} public bool Send(bool on) => on; }""");

    [TestMethod]
    public void A_type_that_is_no_kind_is_reported_on_the_type_argument() => RuleRun.Verify(
        "PB0007",
        """public interface IPayment { void Pay(); } [Plugin<[|IPayment|]>("x")] public class P { public void Pay() { } }""",
        "'IPayment' cannot be the contract of a plugin: it has no [PluginKind]. Put [PluginKind(\"name\")] on the interface.");

    [TestMethod]
    [DataRow("""[Plugin<Unknown>("x")] public class P;""")]
    [DataRow("""[Plugin<>("x")] public class P;""")]
    public void Half_typed_type_arguments_are_left_to_the_compiler(string source) => RuleRun.VerifySilent(source);

    [TestMethod]
    [DataRow("""[PluginKind("k")] public interface I { int Size { get; } } [Plugin<I>("x")] public class [|P|] { public int Size => 1; }""", "Size")]
    [DataRow("""[PluginKind("k")] public interface I { void Run<T>(); } [Plugin<I>("x")] public class [|P|] { public void Run<T>() { } }""", "Run")]
    public void A_contract_that_cannot_be_adapted_has_to_be_implemented(string source, string member) =>
        RuleRun.Verify("PB0008", source, $"'P' has to implement 'I' itself, or derive from a class that does: '{member}' is not a method that an adapter could implement");

    [TestMethod]
    public void A_unit_has_to_derive_from_a_role() => RuleRun.Verify(
        "PB0008", """[ConnectorBackend("c")] public abstract class C; [ConnectorUnit<C>("m")] public class [|P|];""");

    [TestMethod]
    public void A_class_that_implements_it_is_fine() =>
        RuleRun.VerifySilent("""[PluginKind("k")] public interface I { int Size { get; } } [Plugin<I>("x")] public class P : I { public int Size => 1; }""");
}
