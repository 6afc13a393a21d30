using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests.Rules.Connectors;

[TestClass]
public sealed class AmbiguousUnitsTests
{
    [TestMethod]
    public void Two_units_of_one_role_and_model_are_reported_on_the_second() => AnalyzerRun.Verify(
        "PB0043",
        CoffeeSources.Units("""
            [ConnectorUnit<Coffee>("drink", "order")] public class DrinkMapper : PlainMapper;
            namespace Other { [ConnectorUnit<Coffee, Drink>] public class [|OtherMapper|] : PlainMapper; }
            """),
        "'OtherMapper' and 'DrinkMapper' are both a Mapper for the model \"drink\" on coffee."
        + " Let one replace the other (Replaces, AlsoReplaces), or give each a base class to be asked for by.");

    [TestMethod]
    public void All_models_are_one_diagnostic() => AnalyzerRun.Verify(
        "PB0043",
        CoffeeSources.Units("""
            [ConnectorUnit<Tea>("drink", "order", "invoice")] public class A : PlainSynchronizer;
            [ConnectorUnit<Tea>("order", "drink")] public class [|B|] : PlainSynchronizer;
            """),
        "'B' and 'A' are both a Synchronizer for the models \"drink\" and \"order\" on tea."
        + " Let one replace the other (Replaces, AlsoReplaces), or give each a base class to be asked for by.");

    [TestMethod]
    public void Each_further_unit_is_reported_once() => AnalyzerRun.Verify(
        "PB0043",
        CoffeeSources.Units("""
            [ConnectorUnit<Coffee>("drink")] public class A : PlainMapper;
            [ConnectorUnit<Coffee>("drink")] public class [|B|] : PlainMapper;
            [ConnectorUnit<Coffee>("drink")] public class [|C|] : PlainMapper;
            """));

    [TestMethod]
    [DataRow("""[ConnectorUnit<Coffee>("drink")] public class [|B|] : A;""", DisplayName = "derives from the other")]
    [DataRow("""public abstract class Own : PlainMapper; [ConnectorUnit<Coffee>("drink")] public class [|B|] : Own;""", DisplayName = "has a base of its own, the other has none")]
    [DataRow("""[ConnectorUnit<Coffee>("drink")] public class [|B|] : PlainMapper, IDisposable { public void Dispose() { } }""", DisplayName = "an interface of the framework")]
    [DataRow("""[ConnectorUnit<Coffee>("order", Replaces = typeof(A))] public class R : PlainMapper; [ConnectorUnit<Coffee>("drink")] public class [|B|] : PlainMapper;""", DisplayName = "replaced for another model")]
    [DataRow("""[ConnectorUnit<Coffee>("drink", Replaces = typeof(A))] public class R : PlainSynchronizer; [ConnectorUnit<Coffee>("drink")] public class [|B|] : PlainMapper;""", DisplayName = "replaced in another role")]
    [DataRow("""[ConnectorUnit<Coffee>("drink", Replaces = typeof(A))] public class B : PlainMapper; [ConnectorUnit<Coffee>("drink", Replaces = typeof(A))] public class [|C|] : PlainMapper;""", DisplayName = "two replacers of one")]
    [DataRow("""[ConnectorUnit<Coffee>("drink")] public class [|B|] : PlainMapper; class User { object Use(BackendEnvironment e) => e.CreateUnit<B>(); }""", DisplayName = "one asked for by its class, the other not")]
    public void It_is_ambiguous_where_one_cannot_be_asked_for_alone(string other) => AnalyzerRun.Verify(
        "PB0043",
        CoffeeSources.Units("""[ConnectorUnit<Coffee>("drink")] public class A : PlainMapper;""" + "\n" + other));

    [TestMethod]
    public void Replacing_each_other_replaces_nothing() => AnalyzerRun.Verify(
        "PB0043",
        CoffeeSources.Units("""
            [ConnectorUnit<Coffee>("drink", Replaces = typeof(B))] public class A : PlainMapper;
            [ConnectorUnit<Coffee>("drink", Replaces = typeof(A))] public class [|B|] : PlainMapper;
            """));

    [TestMethod]
    [DataRow("""[ConnectorUnit<Coffee>("drink", Replaces = typeof(A))] public class B : PlainMapper;""", DisplayName = "replaces")]
    [DataRow("""[ConnectorUnit<Coffee>("drink", Replaces = typeof(A))] public class B : A;""", DisplayName = "replaces what it derives from")]
    [DataRow("""[ConnectorUnit<Coffee>("drink", Replaces = typeof(A))] public class B : A; [ConnectorUnit<Coffee>("drink", Replaces = typeof(B))] public class C : PlainMapper;""", DisplayName = "replaces through another")]
    [DataRow("""[ConnectorUnit<Coffee>("drink")] public class B : PlainMapper; [ConnectorUnit<Coffee>("drink", Replaces = typeof(A), AlsoReplaces = new[] { typeof(B) })] public class C : PlainMapper;""", DisplayName = "both replaced by a third")]
    [DataRow("""[ConnectorUnit<Coffee>("order")] public class B : PlainMapper;""", DisplayName = "another model")]
    [DataRow("""[ConnectorUnit<Coffee>("drink")] public class B : PlainSynchronizer;""", DisplayName = "another role")]
    [DataRow("""[ConnectorUnit<Coffee1900>("drink")] public class B : PlainMapper;""", DisplayName = "another backend")]
    public void It_is_silent_where_the_unit_is_certain(string other) =>
        CoffeeSources.VerifyCorrect(CoffeeSources.Units("""[ConnectorUnit<Coffee>("drink")] public class A : PlainMapper;""" + "\n" + other));

    [TestMethod]
    [DataRow("""
        public abstract class Importer : PlainSynchronizer; public abstract class Exporter : PlainSynchronizer;
        [ConnectorUnit<Coffee>("drink")] public class A : Importer;
        [ConnectorUnit<Coffee>("drink")] public class B : Exporter;
        """)]
    [DataRow("""
        public interface IImporter; public interface IExporter;
        [ConnectorUnit<Coffee>("drink")] public class A : PlainSynchronizer, IImporter;
        [ConnectorUnit<Coffee>("drink")] public class B : PlainSynchronizer, IExporter;
        """)]
    [DataRow("""
        [ConnectorUnit<Coffee>("drink")] public class A : PlainSynchronizer;
        [ConnectorUnit<Coffee>("drink")] public class B : PlainSynchronizer;
        class User { void Use(BackendEnvironment e, ConnectorCatalog c) { e.CreateUnit<A>(); c.GetUnit<B>(null!, "drink"); } }
        """)]
    [DataRow("""
        [ConnectorUnit<Coffee>("drink")] public class A : ConnectorUnit;
        [ConnectorUnit<Coffee>("drink")] public class B : ConnectorUnit;
        """)]
    public void It_is_silent_where_each_can_be_asked_for_alone(string units) => CoffeeSources.VerifyCorrect(CoffeeSources.Units(units));

    [TestMethod]
    [DataRow("""[ConnectorUnit<Coffee>("drink", Replaces = typeof(Unknown))] public class B : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee>("drink", )] public class B : PlainMapper;""")]
    public void Half_typed_code_is_left_to_the_compiler(string other) =>
        AnalyzerRun.VerifySilent(CoffeeSources.Units("""[ConnectorUnit<Coffee>("drink")] public class A : PlainMapper;""" + "\n" + other));

    [TestMethod]
    public void The_second_is_the_same_in_every_order_of_the_files()
    {
        string[] sources =
        [
            CoffeeSources.Units(""),
            CoffeeSources.Units("""[ConnectorUnit<Coffee>("drink")] public class A : PlainMapper;""").Split('\n')[0],
            CoffeeSources.Units("""[ConnectorUnit<Coffee>("drink")] public class B : PlainMapper;""").Split('\n')[0],
        ];
        CSharpCompilation compilation = Sources.Compile(sources);
        SyntaxTree[] trees = [.. compilation.SyntaxTrees];
        CSharpCompilation turned = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees.Reverse());
        AnalyzerRun.Diagnostics(turned).Single().ToString().ShouldBe(AnalyzerRun.Diagnostics(compilation).Single().ToString());
    }
}
