using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class UnsupportedOptionTypeTests
{
    public static IEnumerable<object[]> Types =>
        new[]
        {
            "string", "string?", "bool", "sbyte", "byte", "short", "ushort", "int", "int?", "uint", "long", "ulong", "float", "double", "decimal",
            "TimeSpan", "TimeSpan?", "Uri", "Uri?", "System.Net.IPAddress", "Secret", "DayOfWeek", "DayOfWeek?", "O.Inner",
            "object", "dynamic", "char", "nint", "nuint", "Half", "Int128", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "Guid", "Version", "Type",
            "string[]", "int[]", "byte[,]", "List<string>", "IReadOnlyList<int>", "Dictionary<string, int>", "IDisposable", "Action", "(int, int)",
            "O", "Other", "S", "Enum", "Tuple<int>", "Nullable<S>",
        }.Select(type => new object[] { type });

    /// <summary>The analyzer and the generator must not disagree: what has no binder has a diagnostic, and the other way round.</summary>
    [TestMethod]
    [DynamicData(nameof(Types))]
    public void It_fires_exactly_where_there_is_no_binder(string type)
    {
        const string Rest = "public enum Inner { A } } [PluginOptions] public class Other; public struct S;";
        var compilation = Sources.Compile($$"""[PluginOptions] public class O { public required {{type}} Value { get; set; } {{Rest}}""");
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        bool isBound = AnalyzerRun.Generate(compilation).GetTypeByMetadataName("Patchbay.Generated.O_Binder") is not null;

        string marked = isBound ? type : $"[|{type}|]";
        AnalyzerRun.Verify("PB0030", $$"""[PluginOptions] public class O { public required {{marked}} Value { get; set; } {{Rest}}""");
    }

    [TestMethod]
    public void The_message_says_what_can_be_read() => AnalyzerRun.Verify(
        "PB0030",
        """[PluginOptions] public record O { public [|Version?|] Firmware { get; init; } }""",
        "The option 'Firmware' is 'Version?', which cannot be read from configuration. Take string, bool, a number, an enum, TimeSpan, DateTimeOffset, DateOnly, TimeOnly, Guid, Uri, IPAddress, Secret, a type with [PluginOptions], or a list or a dictionary by string of these, or make its setter private.");

    [TestMethod]
    [DataRow("int?[]?", "int")]
    [DataRow("List<int?>?", "int")]
    [DataRow("Dictionary<string, DayOfWeek?>?", "DayOfWeek")]
    public void Entries_that_can_be_null_are_named(string type, string entry) => AnalyzerRun.Verify(
        "PB0030",
        $$"""[PluginOptions] public record O { public [|{{type}}|] A { get; init; } }""",
        $"The option 'A' is '{type}', which cannot be read from configuration. Its entries cannot be null: what stands in a configuration has a value. Make them '{entry}'.");

    [TestMethod]
    [DataRow("[PluginOptions] public record O([|object|] A, int B);")]
    [DataRow("[PluginOptions] public partial record O; public partial record O { public [|object?|] A { get; set; } public [|Type?|] B { get; init; } }")]
    [DataRow("[PluginOptions] public record O : B; public abstract record B { public [|object?|] A { get; set; } }")]
    [DataRow("[PluginOptions] public record O : B; [PluginOptions] public record O2 : B; public abstract record B { public [|object?|] A { get; set; } }")]
    [DataRow("[PluginOptions] public record O : B; [PluginOptions] public record B { public [|object?|] A { get; set; } }")]
    [DataRow("[PluginOptions] public record O : B<int>; [PluginOptions] public record O2 : B<int>; public abstract record B<T> { public T? Good { get; set; } public [|object?|] Bad { get; set; } }")]
    [DataRow("[PluginOptions] public record [|O|] : B<object>; [PluginOptions] public record O2 : B<int>; public abstract record B<T> { public required T A { get; set; } }")]
    [DataRow("[PluginOptions] public class [|O|] : System.ComponentModel.Component;")]
    [DataRow("public class Outer { [PluginOptions] internal class O { internal [|object?|] A { get; set; } } }")]
    public void It_stands_where_the_type_can_be_changed(string source) => AnalyzerRun.Verify("PB0030", source);

    [TestMethod]
    [DataRow("public object? A { get; private set; }")]
    [DataRow("public object? A { get; }")]
    [DataRow("public object A => this;")]
    [DataRow("public object? A { private get; set; }")]
    [DataRow("private object? A { get; set; }")]
    [DataRow("public static object? A { get; set; }")]
    [DataRow("public object? A;")]
    [DataRow("public object this[int index] { get => this; set { } }")]
    public void What_is_no_option_is_silent(string member) => AnalyzerRun.VerifySilent($$"""[PluginOptions] public class O { {{member}} }""");

    [TestMethod]
    [DataRow("public class C { public object? A { get; set; } }")]
    [DataRow("public class B { public object? A { get; set; } } public class C : B; [PluginOptions] public class O;")]
    [DataRow("[PluginOptions] public record O : B { public new int A { get; set; } } public record B { private object? A { get; set; } }")]
    public void Other_types_are_silent(string source) => AnalyzerRun.VerifySilent(source);

    [TestMethod]
    [DataRow("public Unknown? A { get; set; }")]
    [DataRow("public Unknown[]? A { get; set; }")]
    [DataRow("public List<Unknown>? A { get; set; }")]
    [DataRow("public List<> A { get; set; }")]
    [DataRow("public  A { get; set; }")]
    [DataRow("public required { get; set; }")]
    public void Half_typed_options_are_left_to_the_compiler(string member) => AnalyzerRun.VerifySilent($$"""[PluginOptions] public class O { {{member}} }""");
}
