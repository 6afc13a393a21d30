using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests.Variants;

[TestClass]
public sealed class CorrectVariantTests
{
    private const int Least = 20;

    private const string Usings = "global using System.IO; global using System.Net; global using System.Net.Http; global using System.Text.Json.Nodes; global using System.ComponentModel.DataAnnotations;";

    // The tests of these diagnostics have more than twenty each, beside what is wrong: to them much that looks alike is not.
    private static readonly string[] InTestsOfTheAnalyzer = ["PB0050", "PB0051", "PB0052", "PB0053", "PB0054", "PB0055"];

    public static IEnumerable<object[]> Ids => CorrectVariants.All.Select(variants => new object[] { variants.DiagnosticId });

    [TestMethod]
    [TestCategory("EndToEnd")]
    [DynamicData(nameof(Ids))]
    public void Correct_variants_stay_silent(string id)
    {
        CorrectVariants variants = CorrectVariants.All.Single(variants => variants.DiagnosticId == id);
        MetadataReference[] references = variants.Reference is { } library ? [Library(library)] : [];
        OutputKind kind = variants.Reference is null ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication;
        variants.Sources.SelectMany(source => Found(Sources.Compile("Variants", kind, [Usings, source], references), variants.Files).Select(found => $"{found}\n  in {source}")).ShouldBeEmpty();
    }

    [TestMethod]
    public void Every_rule_has_at_least_twenty_variants() =>
        DiagnosticPages.Descriptors.Keys.Except(InTestsOfTheAnalyzer, StringComparer.Ordinal)
            .Where(id => CorrectVariants.All.Where(variants => variants.DiagnosticId == id).SelectMany(variants => variants.Sources).Distinct(StringComparer.Ordinal).Count() < Least)
            .ShouldBeEmpty();

    private static IEnumerable<Diagnostic> Found(CSharpCompilation compilation, IEnumerable<AdditionalFile> files)
    {
        (Diagnostic[] rules, Diagnostic[] compiler) = AnalyzerRun.AllOfGenerated(AnalyzerRun.Generate(compilation), files);
        return compiler.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Concat(rules);
    }

    // With what the generator adds, as a referenced plugin assembly has it.
    private static MetadataReference Library(string source) => AnalyzerRun.Generate(Sources.Compile("Library", OutputKind.DynamicallyLinkedLibrary, [Usings, source])).ToMetadataReference();
}
