namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class UncalledValidateCodeFixTests
{
    [TestMethod]
    [DataRow("public static string? Validate() => null;", "Remove 'static'", "public string? Validate() => null;")]
    [DataRow("static public string? Validate() => null;", "Remove 'static'", "public string? Validate() => null;")]
    [DataRow("/* a */ static /* b */ internal string? Validate() => null;", "Remove 'static'", "/* a */  /* b */ internal string? Validate() => null;")]
    [DataRow("private string? Validate() => null;", "Make it internal", "internal string? Validate() => null;")]
    [DataRow("string? Validate() => null;", "Make it internal", "internal string? Validate() => null;")]
    [DataRow("protected virtual string? Validate() => null;", "Make it internal", "protected internal virtual string? Validate() => null;")]
    [DataRow("private static string? Validate() => null;", "Remove 'static' and make it internal", "internal string? Validate() => null;")]
    public void The_method_can_be_called_then(string before, string title, string after) => FixRun.VerifyAll(
        $$"""
        [PluginOptions]
        public record O
        {
            {{before}}
        }
        """,
        title,
        $$"""
        [PluginOptions]
        public record O
        {
            {{after}}
        }
        """);

    [TestMethod]
    public void All_are_mended_together() => FixRun.VerifyAll(
        """
        [PluginOptions] public record A { public static string? Validate() => null; }
        [PluginOptions] public record B { private static string? Validate() => null; }
        [PluginOptions] public record C { private string? Validate() => null; }
        """,
        "Remove 'static'",
        """
        [PluginOptions] public record A { public string? Validate() => null; }
        [PluginOptions] public record B { internal string? Validate() => null; }
        [PluginOptions] public record C { internal string? Validate() => null; }
        """);

    [TestMethod]
    [DataRow("public bool Validate() => true;", DisplayName = "another result")]
    [DataRow("public static bool Validate() => true;", DisplayName = "another result, and static")]
    [DataRow("public static string? Validate() => null; public static string? Other() => Validate();", DisplayName = "a call that would not compile")]
    public void It_is_not_offered_where_that_is_not_all_or_would_not_compile(string members) =>
        FixRun.Titles($$"""[PluginOptions] public record O { {{members}} }""").ShouldBeEmpty();
}
