namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class UncalledValidateTests
{
    [TestMethod]
    [DataRow("public static string? [|Validate|]() => null;", "it is static. Remove 'static'.")]
    [DataRow("private string? [|Validate|]() => null;", "it is neither public nor internal. Make it internal.")]
    [DataRow("protected virtual string? [|Validate|]() => null;", "it is neither public nor internal. Make it internal.")]
    [DataRow("public bool [|Validate|]() => true;", "it returns 'bool'. Return what is wrong, as 'string?', 'ValidationResult?' or a sequence of these; null or nothing if all is right.")]
    [DataRow("public void [|Validate|]() { }", "it returns 'void'. Return what is wrong, as 'string?', 'ValidationResult?' or a sequence of these; null or nothing if all is right.")]
    [DataRow("public Task<string> [|Validate|]() => Task.FromResult(\"\");", "it returns 'Task<string>'. Return what is wrong, as 'string?', 'ValidationResult?' or a sequence of these; null or nothing if all is right.")]
    public void A_method_that_is_not_called_is_marked_with_the_reason(string method, string reason) =>
        AnalyzerRun.Verify("PB0071", $$"""[PluginOptions] public record O { {{method}} }""", $"'Validate' of 'O' is never called: {reason}");

    [TestMethod]
    [DataRow("[PluginOptions] public record O : B; public record B { public bool [|Validate|]() => true; }")]
    [DataRow("[PluginOptions] public record O : B { public bool [|Validate|]() => true; } public record B { public string? Validate(int a) => null; }")]
    public void It_is_marked_where_it_is_declared_once(string source) => AnalyzerRun.Verify("PB0071", source);

    [TestMethod]
    [DataRow("public string? Validate() => null;")]
    [DataRow("internal string Validate() => \"\";")]
    [DataRow("public IEnumerable<string> Validate() { yield break; }")]
    [DataRow("public List<string> Validate() => [];")]
    [DataRow("public System.ComponentModel.DataAnnotations.ValidationResult? Validate() => null;")]
    [DataRow("public bool Validate(int other) => other > 0;")]
    [DataRow("public bool Validate<T>() => true;")]
    [DataRow("public bool Validate => true;")]
    [DataRow("private bool IsValid() => true;")]
    [DataRow("public bool Validate() => true; public string? Check() => null;", DisplayName = "no options")]
    public void What_is_called_or_is_something_else_is_silent(string member) =>
        AnalyzerRun.VerifySilent($$"""{{(member.Contains("Check", StringComparison.Ordinal) ? "" : "[PluginOptions]")}} public record O { {{member}} }""");

    [TestMethod]
    [DataRow("public Unknown Validate() => null;")]
    [DataRow("public Validate() { }")]
    public void Half_typed_methods_are_left_to_the_compiler(string member) => AnalyzerRun.VerifySilent($$"""[PluginOptions] public record O { {{member}} }""");
}
