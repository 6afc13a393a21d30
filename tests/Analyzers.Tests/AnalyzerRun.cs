extern alias Generators;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Patchbay.Analyzers.Tests;

/// <summary>
/// All analyzers over a source, after the generator, as in a build. In the source <c>[|…|]</c> marks where a diagnostic
/// is expected: so each test also proves that one mistake gives one diagnostic, and none of another analyzer joins in.
/// </summary>
internal static class AnalyzerRun
{
    private const string Open = "[|";
    private const string Close = "|]";

    public static ImmutableArray<DiagnosticAnalyzer> AllAnalyzers { get; } =
        [.. typeof(CombinedAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Requires the diagnostic at the marked locations, nothing elsewhere, and the message, if given, at each.</summary>
    public static void Verify(string id, string markedSource, string? message = null)
    {
        (string source, TextSpan[] expected) = ReadMarks(markedSource);
        Diagnostic[] found = [.. Diagnostics(Sources.Compile(source))];
        found.Select(diagnostic => (diagnostic.Id, Text: source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length), diagnostic.Location.SourceSpan.Start))
            .ShouldBe(expected.Select(span => (id, source.Substring(span.Start, span.Length), span.Start)), string.Join('\n', found.Select(diagnostic => diagnostic.ToString())));
        if (message is not null)
        {
            found.ShouldAllBe(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture) == message, found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Requires that there is no diagnostic.</summary>
    public static void VerifySilent(params string[] sources) =>
        Diagnostics(Sources.Compile(sources)).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();

    public static IEnumerable<Diagnostic> Diagnostics(CSharpCompilation compilation, CSharpParseOptions? parseOptions = null, IEnumerable<AdditionalText>? files = null) =>
        DiagnosticsOfGenerated(Generate(compilation, parseOptions), files);

    /// <summary>All analyzers over a compilation that has what the generator adds to it.</summary>
    public static IEnumerable<Diagnostic> DiagnosticsOfGenerated(Compilation generated, IEnumerable<AdditionalText>? files = null)
    {
        // Tests run in parallel, so none has to be parallel in itself.
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files ?? []]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = generated.WithAnalyzers(AllAnalyzers, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).Result();
        return diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }

    /// <summary>The same with what the compiler says, warnings and errors, for which the code is bound once.</summary>
    public static (Diagnostic[] Rules, Diagnostic[] Compiler) AllOfGenerated(
        Compilation generated, IEnumerable<AdditionalText>? files = null, Action<Exception, DiagnosticAnalyzer>? onException = null)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files ?? []]),
            onException is null ? null : (exception, analyzer, _) => onException(exception, analyzer),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ILookup<bool, Diagnostic> diagnostics = generated.WithAnalyzers(AllAnalyzers, options).GetAllDiagnosticsAsync(CancellationToken.None).Result()
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToLookup(diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
        return ([.. diagnostics[false]], [.. diagnostics[true].Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)]);
    }

    /// <summary>The compilation with what the generator adds to it.</summary>
    public static Compilation Generate(CSharpCompilation compilation, CSharpParseOptions? parseOptions = null)
    {
        CSharpGeneratorDriver.Create([new Generators::Patchbay.Generators.PluginGenerator().AsSourceGenerator()], parseOptions: parseOptions ?? Sources.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }

    public static (string Source, TextSpan[] Spans) ReadMarks(string marked)
    {
        var spans = new List<TextSpan>();
        for (int open = marked.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = marked.IndexOf(Open, open, StringComparison.Ordinal))
        {
            marked = marked.Remove(open, Open.Length);
            int close = marked.IndexOf(Close, open, StringComparison.Ordinal);
            marked = marked.Remove(close, Close.Length);
            spans.Add(TextSpan.FromBounds(open, close));
        }

        return (marked, [.. spans]);
    }
}
