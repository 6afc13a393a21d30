namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class UnusableConstraintTests
{
    private const string Using = "using System.ComponentModel.DataAnnotations; ";

    [TestMethod]
    [DataRow("[[|Range(5, 1)|]] public int A { get; init; }", "Range", "no value lies between 5 and 1. Swap or change the limits.")]
    [DataRow("[[|Range(5, 1)|]] public int A { get; init; } = 3;", "Range", "no value lies between 5 and 1. Swap or change the limits.")]
    [DataRow("[[|Range(1, 1, MinimumIsExclusive = true)|]] public int A { get; init; }", "Range", "no value lies between 1 and 1. Swap or change the limits.")]
    [DataRow("[[|Range(typeof(TimeSpan), \"x\", \"y\")|]] public TimeSpan A { get; init; }", "Range", "its limits are not both values of 'TimeSpan'. Write such values.")]
    [DataRow("[[|Range(1, 5)|]] public bool A { get; init; }", "Range", "it is for numbers, times and dates. Remove it.")]
    [DataRow("[[|StringLength(5, MinimumLength = 9)|]] public string? A { get; init; }", "StringLength", "the least length, 9, is above the greatest, 5. Change one of them.")]
    [DataRow("[[|StringLength(-1)|]] public string? A { get; init; }", "StringLength", "a length is not negative. Write 0 or more.")]
    [DataRow("[[|StringLength(5)|]] public List<string>? A { get; init; }", "StringLength", "it is for text. [MaxLength] counts entries.")]
    [DataRow("[[|MinLength(5)|]] public int A { get; init; }", "MinLength", "it is for text, lists and maps. Remove it.")]
    [DataRow("[[|Length(9, 5)|]] public string? A { get; init; }", "Length", "the least length, 9, is above the greatest, 5. Change one of them.")]
    [DataRow("[MinLength(9), [|MaxLength(3)|]] public string A { get; init; } = \"four\";", "MaxLength", "with the others it asks for at least 9 and at most 3. Change one of them.")]
    [DataRow("[[|RegularExpression(\"\")|]] public string? A { get; init; }", "RegularExpression", "it has no pattern. Write one.")]
    [DataRow("[[|RegularExpression(\"a\", MatchTimeoutInMilliseconds = 0)|]] public string? A { get; init; }", "RegularExpression", "its time-out is not positive. Write milliseconds, or remove it.")]
    [DataRow("[[|AllowedValues(new[] { 1, 2 })|]] public int A { get; init; }", "AllowedValues", "it gets an array as one value. Write the values one by one.")]
    [DataRow("[[|AllowedValues(1, \"a\")|]] public int A { get; init; } = 1;", "AllowedValues", "\"a\" is no value of 'int'. Write values of that type.")]
    [DataRow("[[|AllowedValues(\"00:01:00\")|]] public TimeSpan A { get; init; }", "AllowedValues", "it is for text, numbers, bool and enums. Remove it.")]
    [DataRow("[[|DeniedValues(\"a\")|]] public List<string>? A { get; init; }", "DeniedValues", "it is for text, numbers, bool and enums. Remove it.")]
    [DataRow("[[|EmailAddress|]] public int A { get; init; }", "EmailAddress", "it is for text. Remove it.")]
    [DataRow("[[|Url|]] public int A { get; init; }", "Url", "it is for text and 'Uri'. Remove it.")]
    [DataRow("[[|Compare(\"C\")|]] public int A { get; init; }", "Compare", "there is no property 'C' to compare with. Name one.")]
    [DataRow("[[|Even|]] public int A { get; init; } private sealed class EvenAttribute : ValidationAttribute;", "Even", "generated code cannot create it. Make the attribute, its constructor and the types of its arguments public or internal.")]
    public void A_constraint_that_cannot_work_is_marked_with_the_reason(string member, string name, string problem) =>
        AnalyzerRun.Verify("PB0074", $$"""{{Using}}[PluginOptions] public record O { {{member}} }""", $"[{name}] on 'A' cannot work: {problem}");

    [TestMethod]
    [DataRow("(")]
    [DataRow("[a-z")]
    [DataRow("(?<n")]
    public void A_pattern_that_is_none_is_marked(string pattern) =>
        AnalyzerRun.Verify("PB0074", $$"""{{Using}}[PluginOptions] public record O { [[|RegularExpression("{{pattern}}")|]] public string? A { get; init; } }""");

    [TestMethod]
    [DataRow("[PluginOptions] public record O([[|Range(5, 1)|]] int A = 3);")]
    [DataRow("[PluginOptions] public record O([property: [|Range(5, 1)|]] int A = 3);")]
    [DataRow("[PluginOptions] public record O : B; [PluginOptions] public record O2 : B; public abstract record B { [[|Range(5, 1)|]] public int A { get; init; } }")]
    [DataRow("[PluginOptions] public record O { [[|Range(5, 1)|], [|MinLength(3)|]] public int A { get; init; } }")]
    public void Each_constraint_is_marked_once_where_it_stands(string source) => AnalyzerRun.Verify("PB0074", Using + source);

    [TestMethod]
    [DataRow("[Range(1, 1)] public int A { get; init; } = 1;")]
    [DataRow("[Range(1, 5)] public string A { get; init; } = \"3\";")]
    [DataRow("[MinLength(3), MaxLength(3)] public string A { get; init; } = \"abc\";")]
    [DataRow("[RegularExpression(\"[a-z]+\")] public string A { get; init; } = \"a\";")]
    [DataRow("[AllowedValues(\"a\", null)] public string? A { get; init; }")]
    [DataRow("[AllowedValues(1, 2.0)] public double A { get; init; } = 1;")]
    [DataRow("[Compare(nameof(B))] public int A { get; init; } public int B { get; init; }")]
    [DataRow("[Even] public int A { get; init; } public sealed class EvenAttribute : ValidationAttribute;")]
    [DataRow("[Range(5, 1)] private int A { get; init; }", DisplayName = "no option")]
    public void What_works_is_silent(string member) => AnalyzerRun.VerifySilent($$"""{{Using}}[PluginOptions] public record O { {{member}} }""");

    [TestMethod]
    [DataRow("[Range(5, Unknown)] public int A { get; init; }")]
    [DataRow("[RegularExpression] public string? A { get; init; }")]
    [DataRow("[AllowedValues(Unknown)] public int A { get; init; }")]
    [DataRow("[Unknown] public int A { get; init; }")]
    public void Half_typed_constraints_are_left_to_the_compiler(string member) => AnalyzerRun.VerifySilent($$"""{{Using}}[PluginOptions] public record O { {{member}} }""");

    [TestMethod]
    public void Other_types_are_silent() => AnalyzerRun.VerifySilent(Using + "public record O { [Range(5, 1)] public int A { get; init; } }");
}
