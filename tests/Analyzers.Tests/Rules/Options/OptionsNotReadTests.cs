
using Patchbay.Analyzers.Tests.Rules.Connectors;

namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class OptionsNotReadTests
{
    private const string Kind = """[PluginKind("k", TakesOptions = false)] public interface I { void Run(); } [PluginOptions] public record O; [PluginOptions] public record O2; """;

    [TestMethod]
    public void Options_of_a_unit_are_marked() => AnalyzerRun.Verify(
        "PB0072",
        CoffeeSources.With("""[PluginOptions] public record O; [ConnectorUnit<Coffee>("drink")] public class DrinkMapper(BackendEnvironment environment, [|O|] options) : PlainMapper(environment);"""),
        "A connector-unit has no configuration of its own, so 'options' would only ever have its defaults. Let the part that is configured read it, and take it from there.");

    [TestMethod]
    [DataRow("""[Plugin<I>("x")] public class P([|O|] options) { public void Run() { } }""")]
    [DataRow("""[Plugin<I>("x")] public class P([|O?|] options) { public void Run() { } }""")]
    [DataRow("""[Plugin<I>("x")] public class P([|O|] options, Uri other, [|O2|] more) { public void Run() { } }""")]
    public void Options_of_such_a_kind_are_marked(string source) => AnalyzerRun.Verify("PB0072", Kind + source);

    [TestMethod]
    [DataRow("""[Plugin<I>("x")] public class P(Uri other) { public void Run() { } }""")]
    [DataRow("""[Plugin<I>("x")] public class P { public P() { } private P(O options) { } public void Run() { } }""")]
    [DataRow("""public class P(O options) { public void Run() { } }""")]
    [DataRow("""[Device("x")] public class P(O options) { public bool Send(bool on) => on; }""")]
    public void Without_options_or_of_another_kind_it_is_silent(string source) => AnalyzerRun.VerifySilent(Kind + source);

    [TestMethod]
    public void Half_typed_constructors_are_left_to_the_compiler() => AnalyzerRun.VerifySilent(Kind + """[Plugin<I>("x")] public class P(Unknown options, ) { public void Run() { } }""");
}
