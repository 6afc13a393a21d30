using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class OptionsCannotBeCreatedTests
{
    [TestMethod]
    [DataRow("[PluginOptions] public abstract record [|O|];", "it is abstract. Remove 'abstract', or move [PluginOptions] to a class that derives from it.")]
    [DataRow("[PluginOptions] public static class [|O|];", "it is static. Remove 'static'.")]
    [DataRow("[PluginOptions] public record [|O|]<T> { public required T Value { get; init; } }", "it is generic. Move [PluginOptions] to a class that is not.")]
    [DataRow("public class Outer<T> { [PluginOptions] public record [|O|]; }", "it is generic. Move [PluginOptions] to a class that is not.")]
    [DataRow("[PluginOptions] file record [|O|];", "it is local to its file. Remove 'file'.")]
    [DataRow("public class Outer { [PluginOptions] private record [|O|]; }", "it is hidden in another class. Make it public or internal.")]
    [DataRow("[PluginOptions] public class [|O|] { private O() { } }", "it has no constructor that generated code can call. Give it a public or internal one without parameters.")]
    [DataRow("[PluginOptions] public class [|O|](int value) { public int Other { get; set; } = value; }", "it has no constructor that generated code can call. Give it a public or internal one without parameters.")]
    [DataRow("[PluginOptions] public class [|O|] { public required string Name; }", "'Name' is required, and is not a property that can be set and read. Make it one, or remove 'required'.")]
    [DataRow("[PluginOptions] public class [|O|] : B; public class B { public required string Name { set { } } }", "'Name' is required, and is not a property that can be set and read. Make it one, or remove 'required'.")]
    [DataRow("[PluginOptions] public abstract partial record [|O|]; public partial record O;", "it is abstract. Remove 'abstract', or move [PluginOptions] to a class that derives from it.")]
    public void The_name_is_marked_with_the_reason(string source, string reason)
    {
        AnalyzerRun.Verify("PB0035", source, $"'O' cannot be filled from configuration: {reason}");
        AnalyzerRun.Generate(Sources.Compile(AnalyzerRun.ReadMarks(source).Source)).GetSymbolsWithName(name => name.EndsWith("Binder", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("public abstract record B; [PluginOptions] public record O : B;")]
    [DataRow("[PluginOptions] internal class O { internal O() { } }")]
    [DataRow("[PluginOptions] public record O(int A, string B);")]
    [DataRow("[PluginOptions] public class O(int Value) { public int Value { get; set; } = Value; }")]
    [DataRow("public class Outer { [PluginOptions] internal record O; }")]
    [DataRow("[PluginOptions] public class O { public required string Name; [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public O() { Name = \"\"; } }")]
    [DataRow("[PluginOptions] public class O : B<int>; public class B<T> { public T? Value { get; set; } }")]
    public void What_can_be_created_is_silent_and_bound(string source)
    {
        AnalyzerRun.VerifySilent(source);
        Compilation generated = AnalyzerRun.Generate(Sources.Compile(source));
        generated.GetSymbolsWithName(name => name.EndsWith("Binder", StringComparison.Ordinal)).ShouldNotBeEmpty();
        generated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
    }

    [TestMethod]
    public void A_plugin_that_takes_them_has_no_mistake_of_its_own() => AnalyzerRun.Verify(
        "PB0035",
        """[PluginOptions] public abstract record [|O|]; [Device("x"), Sensor("y")] public class X(O options) { public bool Send(bool on) => on; public bool ConditionMet() => true; }""");

    [TestMethod]
    [DataRow("[PluginOptions] public struct O;")]
    [DataRow("[PluginOptions] public record O(Unknown Value);")]
    [DataRow("[PluginOptions] public record { }")]
    [DataRow("[PluginOptions] public record")]
    public void Half_typed_types_are_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(source);

    [TestMethod]
    public void Options_of_another_assembly_need_code_that_binds_them()
    {
        const string Library = "namespace Lib; [PluginOptions] public class O { public int Pin { get; set; } }";
        const string Plugin = """[Device("x")] public class X(Lib.O options) { public bool Send(bool on) => on; }""";
        CSharpCompilation library = Sources.Compile("Lib", OutputKind.DynamicallyLinkedLibrary, [Library]);

        Diagnostic found = AnalyzerRun.Diagnostics(Sources.Compile("Tests", OutputKind.DynamicallyLinkedLibrary, [Plugin], library.ToMetadataReference())).ShouldHaveSingleItem();
        found.Id.ShouldBe("PB0035");
        Plugin.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length).ShouldBe("Lib.O");
        found.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(
            "'O' cannot be filled from configuration: 'Lib' has no public code that does it. Build that with Patchbay.Sdk, and the type public.");

        MetadataReference bound = AnalyzerRun.Generate(library).ToMetadataReference();
        AnalyzerRun.Diagnostics(Sources.Compile("Tests", OutputKind.DynamicallyLinkedLibrary, [Plugin], bound)).ShouldBeEmpty();
    }
}
