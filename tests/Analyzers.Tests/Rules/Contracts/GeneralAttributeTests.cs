namespace Patchbay.Analyzers.Tests.Rules.Contracts;

[TestClass]
public sealed class GeneralAttributeTests
{
    [TestMethod]
    [DataRow("""[[|Plugin<IConfigGenerator>|]("c")] public class P { public string Generate() => ""; }""", "config-generator", "[ConfigGenerator]", "IConfigGenerator")]
    [DataRow("""[[|Plugin<IConnectorBackend>|]("c")] public class P { public void Connect() { } }""", "connector-backend", "[ConnectorBackend]", "IConnectorBackend")]
    [DataRow("""[[|Plugin<IConnectorBackend>|]("c", DisplayName = "C")] public abstract class P;""", "connector-backend", "[ConnectorBackend]", "IConnectorBackend")]
    [DataRow("""[[|Patchbay.PluginAttribute<IConnectorUnit>|]("c")] public class P : ConnectorUnit { public P(BackendEnvironment environment) : base(environment) { } }""", "connector-unit", "[ConnectorUnit<TBackend>] or [ConnectorUnit<TBackend, TModel>]", "IConnectorUnit")]
    public void A_kind_that_makes_its_names_is_declared_by_its_own_attribute(string source, string kind, string attribute, string contract) => AnalyzerRun.Verify(
        "PB0015", source, $"A {kind} is declared by {attribute}, from which its name is made and by which it is found. Write that instead of [Plugin<{contract}>].");

    [TestMethod]
    public void It_is_marked_beside_the_proper_one_too() =>
        AnalyzerRun.Verify("PB0015", """[ConfigGenerator("a", "b"), [|Plugin<IConfigGenerator>|]("c")] public class P { public string Generate() => ""; }""");

    [TestMethod]
    [DataRow("""[Plugin<IDevice>("x")] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Plugin<ISensor>("x")] public class P { public bool ConditionMet() => true; }""")]
    [DataRow("""[ConfigGenerator("a", "b")] public class P { public string Generate() => ""; }""")]
    [DataRow("""[PluginKind("k")] public interface IConfigGenerator { void Run(); } [Plugin<IConfigGenerator>("x")] public class P { public void Run() { } }""")]
    public void Other_kinds_and_the_proper_attribute_are_silent(string source) => AnalyzerRun.VerifySilent(source);

    [TestMethod]
    [DataRow("""[Plugin<IConfig>("x")] public class P;""")]
    [DataRow("""[Plugin<>("x")] public class P;""")]
    public void Half_typed_attributes_are_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(source);
}
