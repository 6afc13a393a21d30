extern alias Generators;

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests.CompilerCases;

/// <summary>What the author of a case sees: diagnostics, and what his plugins do when they are created.</summary>
/// <param name="Crashes">Exceptions of the generator and of analyzers: there must be none.</param>
/// <param name="InGenerated">Errors and warnings in generated files: there must be none.</param>
/// <param name="OfGenerated">Errors in the author's files that only generated code causes: there must be none.</param>
/// <param name="Findings">Our diagnostics, with the text that they mark.</param>
/// <param name="CompilerErrors">What the compiler says about the author's own code.</param>
/// <param name="Run">What each plugin did; empty if the code does not compile, or an analyzer reports an error.</param>
internal sealed record CaseOutcome(
    ImmutableArray<string> Crashes,
    ImmutableArray<string> InGenerated,
    ImmutableArray<string> OfGenerated,
    ImmutableArray<string> Findings,
    ImmutableArray<string> CompilerErrors,
    ImmutableArray<string> Run)
{
    public static CaseOutcome Of(CompilerCase one)
    {
        CSharpCompilation input = CaseCompilation.Create(one);
        var crashes = new ConcurrentQueue<string>();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new Generators::Patchbay.Generators.PluginGenerator().AsSourceGenerator()], parseOptions: CaseCompilation.ParseOptions(one))
            .RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        if (driver.GetRunResult().Results.Single().Exception is { } thrown)
        {
            crashes.Enqueue("generator: " + thrown);
        }

        (Diagnostic[] findings, Diagnostic[] compiler) = AnalyzerRun.AllOfGenerated(output, onException: (exception, analyzer) => crashes.Enqueue($"{analyzer.GetType().Name}: {exception}"));
        Diagnostic[] inGenerated = [.. compiler.Where(diagnostic => IsGenerated(diagnostic, input))];
        Diagnostic[] ofAuthor = [.. compiler.Where(diagnostic => IsError(diagnostic) && !IsGenerated(diagnostic, input))];
        string[] before = ofAuthor.Length == 0 ? [] : [.. input.GetDiagnostics().Where(IsError).Select(diagnostic => diagnostic.Id)];
        bool runs = one.IsProgram && !compiler.Any(IsError) && crashes.IsEmpty && !findings.Any(IsError);
        return new CaseOutcome(
            [.. crashes],
            [.. inGenerated.Select(diagnostic => diagnostic.ToString())],
            [.. ofAuthor.Where(diagnostic => !before.Contains(diagnostic.Id, StringComparer.Ordinal)).Select(diagnostic => diagnostic.ToString())],
            [.. findings.Select(Describe)],
            [.. ofAuthor.Select(diagnostic => diagnostic.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            runs ? [.. CaseRun.Of(output, one)] : []);
    }

    public override string ToString() => string.Concat(
        ((IEnumerable<string>)[.. Crashes.Select(text => "CRASH " + text), .. InGenerated.Select(text => "GENERATED " + text), .. OfGenerated.Select(text => "CAUSED " + text), .. Findings, .. CompilerErrors, .. Run])
        .Select(line => "    " + line.ReplaceLineEndings("\n        ") + "\n"));

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static bool IsGenerated(Diagnostic diagnostic, Compilation input) =>
        diagnostic.Location.SourceTree is { } tree && !input.ContainsSyntaxTree(tree);

    private static string Describe(Diagnostic diagnostic)
    {
        string marked = diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "";
        return $"{diagnostic.Id} {diagnostic.Severity} [{Visible(marked)}] {Visible(diagnostic.GetMessage(CultureInfo.InvariantCulture))}";
    }

    internal static string Visible(string text) => string.Concat(text.Select(character =>
        character is '\u2028' or '\u2029' or '\u0085' || char.IsControl(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format
            ? $"\\u{(int)character:x4}"
            : character.ToString()));
}
