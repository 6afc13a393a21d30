using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests;

/// <summary>No rule has anything to say about the samples, at any severity; the build would only fail of warnings.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class RepositoryTests
{
    // Our other sources declare no plugin, so no rule could say anything.
    public static IEnumerable<object[]> Samples => RepositoryProject.Samples.Select(project => new object[] { project.Name });

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void All_rules_are_silent(string name)
    {
        Compilation generated = Generate(RepositoryProject.Samples.Single(project => project.Name == name));

        PluginsIn(generated).ShouldNotBeEmpty("otherwise there is nothing that a rule looks at");
        AnalyzerRun.DiagnosticsOfGenerated(generated).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
    }

    // One mistake that any plugin can make, so that silence above is not that of analyzers that see nothing.
    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void Rules_see_a_mistake_in_any_of_them(string name)
    {
        RepositoryProject project = RepositoryProject.Samples.Single(project => project.Name == name);
        project = project with { Compilation = project.Compilation.AddSyntaxTrees(RepositoryProject.Parse("[Device(\"wrong\")] public sealed class Wrong;", "Wrong.cs")) };

        AnalyzerRun.DiagnosticsOfGenerated(Generate(project)).ShouldHaveSingleItem().Id.ShouldBe("PB0001");
    }

    [TestMethod]
    public void What_they_look_at_is_code_that_compiles() =>
        RepositoryProject.Samples.Append(RepositoryProject.Sdk)
            .SelectMany(project => AnalyzerRun.Generate(FrameworkGenerators.Complete(project.Compilation, RepositoryProject.ParseOptions), RepositoryProject.ParseOptions).GetDiagnostics())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
            .ShouldBeEmpty();

    private static Compilation Generate(RepositoryProject project) => AnalyzerRun.Generate(project.Compilation, RepositoryProject.ParseOptions);

    private static IEnumerable<AttributeData> PluginsIn(Compilation generated) =>
        generated.Assembly.GetAttributes().Where(attribute => attribute.AttributeClass?.Name is "PluginManifestEntryAttribute");
}
