using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Suppressors;

namespace Patchbay.Analyzers.Tests.Suppressors;

/// <summary>The analyzers that come with the .NET SDK, as they are, with and without our suppressors.</summary>
internal static class SdkAnalyzers
{
    private static readonly string[] Assemblies =
    [
        "analyzers/Microsoft.CodeAnalysis.NetAnalyzers.dll",
        "analyzers/Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll",
        "codestyle/cs/Microsoft.CodeAnalysis.CodeStyle.dll",
        "codestyle/cs/Microsoft.CodeAnalysis.CSharp.CodeStyle.dll",
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
        [.. Assemblies.Select(Load).SelectMany(Types)
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract && type.IsDefined(typeof(DiagnosticAnalyzerAttribute)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Where a diagnostic of the SDK marks a source, without us; and what of it is left with our suppressors, without a disabled one.</summary>
    public static (string[] Marked, string[] Left) Find(string id, string source, string disabled, params DiagnosticAnalyzer[] others)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [.. All.Concat(others).Where(analyzer => analyzer.SupportedDiagnostics.Any(supported => supported.Id == id))];
        analyzers.ShouldNotBeEmpty(id);
        CSharpCompilation sources = Sources.Compile(source);
        Compilation compilation = AnalyzerRun.Generate(sources.WithOptions(sources.Options.WithSpecificDiagnosticOptions(
            sources.Options.SpecificDiagnosticOptions.SetItem(id, ReportDiagnostic.Warn).SetItem(disabled, ReportDiagnostic.Suppress))));
        Diagnostic[] plain = Run(compilation, analyzers, id);
        Diagnostic[] suppressed = Run(compilation, [.. analyzers, .. AnalyzerRun.AllAnalyzers.OfType<PluginSuppressor>()], id);
        plain.ShouldAllBe(diagnostic => !diagnostic.IsSuppressed);
        return (Texts(plain), Texts(suppressed.Where(diagnostic => !diagnostic.IsSuppressed)));
    }

    private static Diagnostic[] Run(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, string id)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> found = new CompilationWithAnalyzers(compilation, analyzers, options).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        found.Where(diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        return [.. found.Where(diagnostic => diagnostic.Id == id).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static string[] Texts(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))];

    // Some types of theirs need assemblies that only the compiler has; no analyzer that is asked for here does.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    // The newest SDK beside the runtime that runs the tests.
    private static Assembly Load(string path)
    {
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "sdk"));
        string sdk = Directory.EnumerateDirectories(root, "10.*").OrderBy(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0])).Last();
        return Assembly.LoadFrom(Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", path));
    }
}
