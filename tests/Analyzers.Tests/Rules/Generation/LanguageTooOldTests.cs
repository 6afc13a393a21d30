using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests.Rules.Generation;

[TestClass]
public sealed class LanguageTooOldTests
{
    private const string Lamp = """[Device("x"), Device("y", DisplayName = "Y")] public class Lamp { public bool Send(bool on) => on; }""";

    [TestMethod]
    [DataRow(LanguageVersion.CSharp8, "8.0")]
    [DataRow(LanguageVersion.CSharp9, "9.0")]
    [DataRow(LanguageVersion.CSharp10, "10.0")]
    public void A_plugin_of_an_old_project_is_marked(LanguageVersion version, string name)
    {
        Diagnostic found = Found(version, Lamp).Single();

        found.Id.ShouldBe("PB0061");
        found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length).ShouldBe("Lamp");
        found.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(
            $"'Lamp' gets no generated code, for the project is compiled as C# {name}, and that needs C# 11.0. Set 'LangVersion' to 11.0 or higher, or remove it from the project.");
    }

    [TestMethod]
    public void A_class_of_two_kinds_is_marked_once() =>
        Found(LanguageVersion.CSharp10, """[Device("x"), Sensor("x")] public class Lamp { public bool Send(bool on) => on; public bool ConditionMet() => true; }""").Count().ShouldBe(1);

    [TestMethod]
    [DataRow(LanguageVersion.CSharp11)]
    [DataRow(LanguageVersion.CSharp12)]
    [DataRow(LanguageVersion.Latest)]
    [DataRow(LanguageVersion.Preview)]
    public void A_newer_project_is_silent(LanguageVersion version) => Found(version, Lamp).ShouldBeEmpty();

    [TestMethod]
    public void A_class_that_is_no_plugin_is_silent() => Found(LanguageVersion.CSharp10, "public class Lamp { }").ShouldBeEmpty();

    private static IEnumerable<Diagnostic> Found(LanguageVersion version, string source)
    {
        CSharpParseOptions options = Sources.ParseOptions.WithLanguageVersion(version);
        CSharpCompilation compilation = Sources.Compile().RemoveAllSyntaxTrees().AddSyntaxTrees(CSharpSyntaxTree.ParseText("using Patchbay; using Patchbay.ConfigFiles; using Patchbay.Connectors; using Patchbay.Devices; using Patchbay.FileSync; using Patchbay.Telemetry;\n" + source, options, "Source0.cs"));
        return AnalyzerRun.Diagnostics(compilation, options);
    }
}
