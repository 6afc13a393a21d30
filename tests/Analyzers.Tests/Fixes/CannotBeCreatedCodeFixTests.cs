namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class CannotBeCreatedCodeFixTests
{
    private const string Member = "{ public bool Send(bool on) => on; }";

    [TestMethod]
    [DataRow("public abstract class P", "public class P", "Remove 'abstract'")]
    [DataRow("/* a */ abstract /* b */ partial class P", "/* a */  /* b */ partial class P", "Remove 'abstract'")]
    [DataRow("abstract class P", "class P", "Remove 'abstract'")]
    [DataRow("file sealed class P", "sealed class P", "Remove 'file'")]
    [DataRow("file abstract class P", "class P", "Remove 'abstract' and remove 'file'")]
    public void A_modifier_that_is_in_the_way_is_removed(string before, string after, string title) =>
        FixRun.VerifyAll($"""[Device("x")] {before} {Member}""", title, $"""[Device("x")] {after} {Member}""");

    [TestMethod]
    public void A_static_class_becomes_one_that_can_be_created() => FixRun.VerifyAll(
        """
        [PluginKind("k")] public interface I { void Run() { } }
        /// <summary>A plugin.</summary>
        [Plugin<I>("x")]
        public static partial class P { public static int Number => 1; }
        static partial class P;
        """,
        "Remove 'static'",
        """
        [PluginKind("k")] public interface I { void Run() { } }
        /// <summary>A plugin.</summary>
        [Plugin<I>("x")]
        public partial class P { public static int Number => 1; }
        partial class P;
        """);

    [TestMethod]
    [DataRow("private class P", "internal class P")]
    [DataRow("class P", "internal class P")]
    [DataRow("protected sealed class P", "protected internal sealed class P")]
    [DataRow("private protected class P", "internal class P")]
    public void A_hidden_class_becomes_internal(string before, string after) =>
        FixRun.VerifyAll($$"""public class Outer { [Device("x")] {{before}} {{Member}} }""", "Make it internal", $$"""public class Outer { [Device("x")] {{after}} {{Member}} }""");

    [TestMethod]
    public void Those_that_it_is_nested_in_become_internal_too() => FixRun.VerifyAll(
        $$"""public class Outer { private class Middle { [Device("x")] private abstract class P {{Member}} } }""",
        "Remove 'abstract' and make it internal",
        $$"""public class Outer { internal class Middle { [Device("x")] internal class P {{Member}} } }""");

    [TestMethod]
    [DataRow("private P() { }", "internal P() { }")]
    [DataRow("P() { }", "internal P() { }")]
    [DataRow("protected P(System.Uri a) { }", "protected internal P(System.Uri a) { }")]
    public void The_one_constructor_becomes_internal(string before, string after) => FixRun.VerifyAll(
        $$"""[Device("x")] public class P { {{before}} public static P Create() => null!; public bool Send(bool on) => on; }""",
        "Make the constructor internal",
        $$"""[Device("x")] public class P { {{after}} public static P Create() => null!; public bool Send(bool on) => on; }""");

    [TestMethod]
    public void Options_types_are_mended_as_well() => FixRun.VerifyAll(
        "[PluginOptions] public abstract record A; [PluginOptions] public class B { private B() { } } public class C { [PluginOptions] private record D; }",
        "Remove 'abstract'",
        "[PluginOptions] public record A; [PluginOptions] public class B { internal B() { } } public class C { [PluginOptions] internal record D; }");

    [TestMethod]
    [DataRow("""[Device("x")] public abstract class P { public bool Send(bool on) => on; public abstract void Other(); }""", DisplayName = "abstract member")]
    [DataRow("""public abstract class B { public abstract void Other(); } [Device("x")] public abstract class P : B { public bool Send(bool on) => on; }""", DisplayName = "inherited abstract member")]
    [DataRow("""[Device("x")] public abstract class P { public bool Send(bool on) => on; } public class D : P;""", DisplayName = "the derived class may be meant")]
    [DataRow("""[PluginKind("k")] public interface I { void Run() { } } [Plugin<I>("x")] public static class P { public static int Next(this int i) => i; }""", DisplayName = "extension methods")]
    [DataRow("""[Device("x")] public class P<T> { public bool Send(bool on) => on; }""", DisplayName = "generic")]
    [DataRow("""[Device("x")] public class P { public P(ref int a) { } public bool Send(bool on) => on; }""", DisplayName = "ref")]
    [DataRow("""[Device("x")] public class P { private P() { } private P(int a) { } public bool Send(bool on) => on; }""", DisplayName = "two constructors")]
    [DataRow("""public class O { private class I; [Device("x")] private class P { public P(I i) { } public bool Send(bool on) => on; } }""", DisplayName = "hidden parameter")]
    [DataRow("""[PluginOptions] public class O { private O(int a) { } }""", DisplayName = "constructor that options cannot have")]
    public void It_is_not_offered_where_the_mend_is_not_obvious_or_would_not_compile(string source) => FixRun.Titles(source).ShouldBeEmpty();
}
