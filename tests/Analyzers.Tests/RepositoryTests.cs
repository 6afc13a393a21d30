using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests;

/// <summary>No rule has anything to say about the samples and our own sources, at any severity; the build would only fail of warnings.</summary>
[TestClass]
public sealed class RepositoryTests
{
    public static IEnumerable<object[]> Projects => RepositoryProject.All.Select(project => new object[] { project.Name });

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void All_rules_are_silent(string name)
    {
        RepositoryProject project = RepositoryProject.All.Single(project => project.Name == name);
        project.Sources.Count().ShouldBeGreaterThan(3);
        AnalyzerRun.Diagnostics(project.Compilation, RepositoryProject.ParseOptions).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
    }

    [TestMethod]
    public void What_they_look_at_is_code_that_compiles() =>
        RepositoryProject.Samples.Append(RepositoryProject.Sdk)
            .SelectMany(project => AnalyzerRun.Generate(FrameworkGenerators.Complete(project.Compilation, RepositoryProject.ParseOptions), RepositoryProject.ParseOptions).GetDiagnostics())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
            .ShouldBeEmpty();
}
