namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class DefaultOutsideRangeTests
{
    [TestMethod]
    [DataRow("[Range(1, 65535)] public int Port { get; init; } = [|0|];", "The default of 'Port' is 0, and [Range] allows 1 to 65535. Change one of them, or make the option required.")]
    [DataRow("[Range(1, 65535)] public int? Port { get; init; } = [|-1|];", "The default of 'Port' is -1, and [Range] allows 1 to 65535. Change one of them, or make the option required.")]
    [DataRow("[Range(0.0, 1.0)] public double Share { get; set; } = [|1.1|];", "The default of 'Share' is 1.1, and [Range] allows 0 to 1. Change one of them, or make the option required.")]
    [DataRow("[Range(0, 1)] public double Share { get; set; } = [|2|];", "The default of 'Share' is 2, and [Range] allows 0 to 1. Change one of them, or make the option required.")]
    [DataRow("[Range(0, 1)] public double Share { get; set; } = [|double.NaN|];", "The default of 'Share' is double.NaN, and [Range] allows 0 to 1. Change one of them, or make the option required.")]
    [DataRow("[Range(0, 1)] public double Share { get; set; } = [|double.MaxValue|];", "The default of 'Share' is double.MaxValue, and [Range] allows 0 to 1. Change one of them, or make the option required.")]
    [DataRow("[Range(typeof(decimal), \"0.5\", \"1.5\")] public decimal Fee { get; set; } = [|0.4m|];", "The default of 'Fee' is 0.4m, and [Range] allows 0.5 to 1.5. Change one of them, or make the option required.")]
    [DataRow("[Range(0, 10, MinimumIsExclusive = true)] public int A { get; set; } = [|0|];", "The default of 'A' is 0, and [Range] allows more than 0 to 10. Change one of them, or make the option required.")]
    [DataRow("[Range(0, 10, MaximumIsExclusive = true)] public int A { get; set; } = [|Most|]; private const int Most = 10;", "The default of 'A' is Most, and [Range] allows 0 to less than 10. Change one of them, or make the option required.")]
    [DataRow("[StringLength(3)] public string A { get; set; } = [|\"four\"|];", "The default of 'A' is 4 characters long, and [StringLength] allows at most 3. Change one of them, or make the option required.")]
    [DataRow("[StringLength(9, MinimumLength = 5)] public string A { get; set; } = [|\"four\"|];", "The default of 'A' is 4 characters long, and [StringLength] allows at least 5. Change one of them, or make the option required.")]
    [DataRow("[MaxLength(3)] public string A { get; set; } = [|\"four\"|];", "The default of 'A' is 4 characters long, and [MaxLength] allows at most 3. Change one of them, or make the option required.")]
    [DataRow("[MinLength(1)] public string A { get; set; } = [|\"\"|];", "The default of 'A' is 0 characters long, and [MinLength] allows at least 1. Change one of them, or make the option required.")]
    [DataRow("[AllowedValues(\"a\", \"b\")] public string A { get; set; } = [|\"c\"|];", "The default of 'A' is \"c\", and [AllowedValues] allows \"a\", \"b\". Change one of them, or make the option required.")]
    [DataRow("[AllowedValues(1, 2)] public long A { get; set; } = [|3|];", "The default of 'A' is 3, and [AllowedValues] allows 1, 2. Change one of them, or make the option required.")]
    [DataRow("[AllowedValues(DayOfWeek.Monday)] public DayOfWeek A { get; set; } = [|DayOfWeek.Sunday|];", "The default of 'A' is DayOfWeek.Sunday, and [AllowedValues] allows System.DayOfWeek.Monday. Change one of them, or make the option required.")]
    [DataRow("[DeniedValues(7, 8)] public int A { get; set; } = [|7|];", "The default of 'A' is 7, and [DeniedValues] allows all but 7, 8. Change one of them, or make the option required.")]
    [DataRow("[Length(5, 9)] public string A { get; set; } = [|\"four\"|];", "The default of 'A' is 4 characters long, and [Length] allows at least 5. Change one of them, or make the option required.")]
    [DataRow("[Range(typeof(TimeSpan), \"00:00:01\", \"00:01:00\")] public TimeSpan A { get; init; } = [|TimeSpan.FromMinutes(2)|];", "The default of 'A' is TimeSpan.FromMinutes(2), and [Range] allows 00:00:01 to 00:01:00. Change one of them, or make the option required.")]
    [DataRow("[Range(typeof(TimeSpan), \"00:00:01\", \"00:01:00\")] public TimeSpan A { get; init; } = [|TimeSpan.Zero|];", "The default of 'A' is TimeSpan.Zero, and [Range] allows 00:00:01 to 00:01:00. Change one of them, or make the option required.")]
    [DataRow("[MinLength(9), MaxLength(12)] public string A { get; set; } = [|\"four\"|];", "The default of 'A' is 4 characters long, and [MinLength] allows at least 9. Change one of them, or make the option required.")]
    public void A_default_is_what_the_constraints_allow(string member, string message) =>
        AnalyzerRun.Verify("PB0031", $$"""using System.ComponentModel.DataAnnotations; [PluginOptions] public record O { {{member}} }""", message);

    [TestMethod]
    [DataRow("[PluginOptions] public record O([property: Range(1, 2)] int A = [|3|]);")]
    [DataRow("[PluginOptions] public record O : B; public abstract record B { [Range(1, 2)] public int A { get; init; } = [|3|]; }")]
    [DataRow("[PluginOptions] public record O : B { [Range(1, 2)] public override int A { get; init; } = [|3|]; } public abstract record B { public virtual int A { get; init; } = 3; }")]
    public void It_stands_at_the_default(string source) => AnalyzerRun.Verify("PB0031", "using System.ComponentModel.DataAnnotations; " + source);

    [TestMethod]
    [DataRow("[Range(1, 65535)] public int Port { get; init; } = 1;")]
    [DataRow("[Range(1, 65535)] public int Port { get; init; } = 65535;")]
    [DataRow("[Range(1, 65535)] public required int Port { get; init; }")]
    [DataRow("[Range(1, 65535)] public int? Port { get; init; } = null;")]
    [DataRow("[Range(1, 65535)] public int Port { get; init; } = Compute(); private static int Compute() => 0;")]
    [DataRow("[Range(0.1, 0.3)] public float Share { get; init; } = 0.3f;")]
    [DataRow("[Range(0.1, 0.3)] public float Share { get; init; } = 0.1f;")]
    [DataRow("[Range(0, double.MaxValue)] public double A { get; init; } = 1e300;")]
    [DataRow("[Range(0, double.PositiveInfinity)] public double A { get; init; } = double.MaxValue;")]
    [DataRow("[Range(typeof(TimeSpan), \"00:00:01\", \"00:01:00\")] public TimeSpan A { get; init; } = TimeSpan.FromSeconds(1);")]
    [DataRow("[Range(typeof(TimeSpan), \"00:00:01\", \"00:01:00\")] public TimeSpan A { get; init; } = Compute(); private static TimeSpan Compute() => default;")]
    [DataRow("[DeniedValues(7)] public int A { get; set; } = 8;")]
    [DataRow("[Range(1, 5)] public string A { get; init; } = \"9\";")]
    [DataRow("[StringLength(4)] public string A { get; set; } = \"four\";")]
    [DataRow("[StringLength(4)] public string? A { get; set; } = null;")]
    [DataRow("[MaxLength] public string A { get; set; } = \"four\";")]
    [DataRow("[AllowedValues(\"a\", null)] public string A { get; set; } = \"a\";")]
    [DataRow("[AllowedValues(1, 2)] public long A { get; set; } = 2;")]
    [DataRow("[RegularExpression(\"a\")] public string A { get; set; } = \"b\";")]
    [DataRow("[Obsolete] public int A { get; set; } = 5;")]
    public void What_is_allowed_or_unknown_is_silent(string member) =>
        AnalyzerRun.VerifySilent($$"""using System.ComponentModel.DataAnnotations; [PluginOptions] public record O { {{member}} }""");

    [TestMethod]
    [DataRow("public record C { [Range(1, 2)] public int A { get; init; } = 3; }")]
    [DataRow("public record C([property: Range(1, 2)] int A = 3);")]
    [DataRow("public class C { public void M([Range(1, 2)] int a = 3) { } }")]
    public void Other_types_are_silent(string source) => AnalyzerRun.VerifySilent("using System.ComponentModel.DataAnnotations; " + source);

    [TestMethod]
    [DataRow("[Range(1, Unknown)] public int A { get; set; } = 3;")]
    [DataRow("[Range(1)] public int A { get; set; } = 3;")]
    [DataRow("[Range(, )] public int A { get; set; } = 3;")]
    [DataRow("[Range(1, 2)] public int A { get; set; } = ;")]
    [DataRow("[Range(1, 2)] public int A { get; set; } = Unknown;")]
    [DataRow("[AllowedValues(Unknown)] public int A { get; set; } = 3;")]
    [DataRow("[AllowedValues] public int A { get; set; } = ;")]
    [DataRow("[MaxLength(\"1\")] public string A { get; set; } = \"abc\";")]
    public void Half_typed_constraints_are_left_to_the_compiler(string member) =>
        AnalyzerRun.VerifySilent($$"""using System.ComponentModel.DataAnnotations; [PluginOptions] public record O { {{member}} }""");
}
