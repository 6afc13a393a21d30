using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Generators.Tests;

/// <summary>Generated code compiles in a project of any language version from C# 12, also where a newer one has a new keyword.</summary>
[TestClass]
public sealed class LanguageVersionTests
{
    private readonly GeneratorRun _run = GeneratorRun.Of("""
        using System.ComponentModel.DataAnnotations;

        public enum @field { @record, @scoped }

        [PluginOptions]
        public sealed record @extension
        {
            public required string @field { get; init; }
            [Range(1, 5)] public int @value { get; init; } = 2;
            [MinLength(1)] public List<field> @required { get; init; } = [];
            public IEnumerable<ValidationResult> Validate() => [];
        }

        [PluginKind("probe")]
        public interface IProbe
        {
            Task<long> CountAsync(int @field, CancellationToken @await);
            IAsyncEnumerable<string> ListAsync(CancellationToken @yield);
        }

        [Plugin<IProbe>("probe")]
        public sealed class Probe(extension options)
        {
            public Task<int> Count(long @field) => Task.FromResult(options.value);
            public IEnumerable<string> List() => [];
        }
        """);

    [TestMethod]
    [DataRow(LanguageVersion.CSharp12)]
    [DataRow(LanguageVersion.Latest)]
    [DataRow(LanguageVersion.Preview)]
    public void Generated_code_compiles(LanguageVersion version)
    {
        CSharpCompilation output = _run.Output.RemoveAllSyntaxTrees().AddSyntaxTrees(_run.Output.SyntaxTrees
            .Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), Sources.ParseOptions.WithLanguageVersion(version), tree.FilePath)));

        _run.HintNames.Count().ShouldBe(3);
        output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
    }
}
