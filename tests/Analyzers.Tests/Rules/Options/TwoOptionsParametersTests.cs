
namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class TwoOptionsParametersTests
{
    private const string Options = "[PluginOptions] public record A; [PluginOptions] public record B; ";

    [TestMethod]
    [DataRow("""[Device("x")] public class X(A first, [|B|] second) { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x")] public class X(A first, Uri other, [|A?|] second) { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x")] public class X { public X() { } public X(A first, [|B|] second) { } public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x"), Sensor("x")] public class X(A first, [|B|] second) { public bool Send(bool on) => on; public bool ConditionMet() => true; }""")]
    [DataRow("""[Device("x"), Device("y", DisplayName = "Y")] public class X(A first, [|B|] second) { public bool Send(bool on) => on; }""")]
    public void The_second_is_marked_once(string source) => AnalyzerRun.Verify(
        "PB0034", Options + source, "'X' already takes its configuration as 'first'. Put the options of both into one type.");

    [TestMethod]
    public void A_second_that_is_not_marked_is_a_service() =>
        AnalyzerRun.VerifySilent(Options + """public record JsonOptions; [Device("x")] public class X(A first, JsonOptions second) { public bool Send(bool on) => on; }""");

    [TestMethod]
    [DataRow("""[Device("x")] public class X(A options, Uri other) { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x")] public class X { public X(A options) { } private X(A first, B second) { } public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x")] public class X { public X(A first, B second, int third) { } [Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructor] public X(A first) { } public bool Send(bool on) => on; }""")]
    [DataRow("""public class X(A first, B second) { }""")]
    public void One_in_the_constructor_that_is_called_is_silent(string source) => AnalyzerRun.VerifySilent(Options + source);

    [TestMethod]
    [DataRow("""[Device("x")] public class X(A first, Unknown second) { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x")] public class X(A first, ) { public bool Send(bool on) => on; }""")]
    public void Half_typed_constructors_are_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(Options + source);
}
