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

        _run.HintNames.Count().ShouldBe(4);
        output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
    }

    [TestMethod]
    public void Decorators_have_what_newer_versions_allow()
    {
        CSharpParseOptions newest = Sources.ParseOptions.WithLanguageVersion(LanguageVersion.Preview);
        CSharpCompilation input = Sources.Compile("");
        input = input.RemoveAllSyntaxTrees().AddSyntaxTrees(CSharpSyntaxTree.ParseText(Sources.Usings + """
            using System.Diagnostics.CodeAnalysis;

            [PluginKind("probe")]
            [Experimental("PROBE1")]
            public interface IProbe<T> where T : allows ref struct
            {
                void Take(T value);
                T Give();
                void Sum(params ReadOnlySpan<int> numbers);
                TItem Pass<TItem, TOther>(TItem item, TOther other) where TItem : IDisposable, allows ref struct;
                TItem Keep<TItem, TOther>(TItem item, TOther other) where TItem : class where TOther : notnull;
            }
            """, newest));

        CSharpGeneratorDriver.Create([new PluginGenerator().AsSourceGenerator()], parseOptions: newest).RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);

        output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        string decorator = output.SyntaxTrees.Single(tree => tree.FilePath.Contains(".decorator.", StringComparison.Ordinal)).ToString();
        decorator.ShouldContain("where T : allows ref struct");
        decorator.ShouldContain("=> this._boundary.Plugin.Take(value)");
        decorator.ShouldContain("=> this._boundary.Plugin.Give()");
        decorator.ShouldContain("=> this._boundary.Plugin.Sum(numbers)");
        decorator.ShouldContain("=> this._boundary.Plugin.Pass<TItem, TOther>(item, other)");
        decorator.ShouldContain("Call<(TItem item, TOther other), TItem>");
    }
}
