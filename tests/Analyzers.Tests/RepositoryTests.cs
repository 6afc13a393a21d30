using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests;

/// <summary>No rule has anything to say about the samples, at any severity; the build would only fail of warnings.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class RepositoryTests
{
    private const string Mistake = "Wrong.cs";

    // Each sample with one mistake that any plugin can make, analyzed once for all tests.
    private static readonly Dictionary<string, Lazy<AnalyzedSample>> Analyzed = RepositoryProject.Samples.ToDictionary(project => project.Name, project => new Lazy<AnalyzedSample>(() => Analyze(project)), StringComparer.Ordinal);

    // Our other sources declare no plugin, so no rule could say anything.
    public static IEnumerable<object[]> Samples => RepositoryProject.Samples.Select(project => new object[] { project.Name });

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void All_rules_are_silent(string name)
    {
        AnalyzedSample sample = Analyzed[name].Value;

        PluginsIn(sample.Generated).ShouldNotBeEmpty("otherwise there is nothing that a rule looks at");
        sample.Rules.Where(diagnostic => !IsOfMistake(diagnostic)).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
    }

    // So that silence above is not that of analyzers that see nothing.
    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void Rules_see_a_mistake_in_any_of_them(string name) => Analyzed[name].Value.Rules.Where(IsOfMistake).ShouldHaveSingleItem().Id.ShouldBe("PB0001");

    [TestMethod]
    public void What_they_look_at_is_code_that_compiles() =>
        RepositoryProject.Samples.SelectMany(project => Analyzed[project.Name].Value.Compiler).Concat(Generate(RepositoryProject.Sdk).GetDiagnostics())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
            .ShouldBeEmpty();

    private static AnalyzedSample Analyze(RepositoryProject project)
    {
        Compilation generated = Generate(project with { Compilation = project.Compilation.AddSyntaxTrees(RepositoryProject.Parse("[Device(\"wrong\")] public sealed class Wrong;", Mistake)) });
        (Diagnostic[] rules, Diagnostic[] compiler) = AnalyzerRun.AllOfGenerated(generated);
        return new AnalyzedSample(generated, rules, compiler);
    }

    private static Compilation Generate(RepositoryProject project) =>
        AnalyzerRun.Generate(FrameworkGenerators.Complete(project.Compilation, RepositoryProject.ParseOptions), RepositoryProject.ParseOptions);

    private static bool IsOfMistake(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath == Mistake;

    private static IEnumerable<AttributeData> PluginsIn(Compilation generated) =>
        generated.Assembly.GetAttributes().Where(attribute => attribute.AttributeClass?.Name is "PluginManifestEntryAttribute" && !attribute.ToString()!.Contains("Wrong", StringComparison.Ordinal));

    private sealed record AnalyzedSample(Compilation Generated, Diagnostic[] Rules, Diagnostic[] Compiler);
}
