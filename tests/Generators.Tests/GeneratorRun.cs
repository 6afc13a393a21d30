using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Testing;

namespace Patchbay.Generators.Tests;

/// <summary>
/// A run of the generator over sources. Every run proves that nothing was thrown, that generated code compiles without
/// warnings, that a second run over the same sources is cached, and that no model holds a symbol.
/// </summary>
internal sealed class GeneratorRun
{
    private const string SwitchedOff = "#pragma warning disable //";

    // Obsolete and experimental members, types that other languages do not know, and one name in two assemblies.
    private const string OfTheAuthor = "#pragma warning disable CS0612, CS0618, CS0809, CS0436, CS3001, CS3002, CS3003, CS3009 //";

    private GeneratorRun(CSharpCompilation input, GeneratorDriver driver, Compilation output)
    {
        Input = input;
        Driver = driver;
        Output = (CSharpCompilation)output;
        Result = driver.GetRunResult().Results.Single();
    }

    public CSharpCompilation Input { get; }

    public GeneratorDriver Driver { get; }

    public CSharpCompilation Output { get; }

    public GeneratorRunResult Result { get; }

    public static GeneratorRun Of(params string[] sources) => Of(Sources.Compile(sources));

    /// <summary>Runs over a compilation that may be half-typed: then only generated code is held to compile.</summary>
    public static GeneratorRun Of(CSharpCompilation input, IReadOnlyDictionary<string, string>? properties = null)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new PluginGenerator().AsSourceGenerator()],
            parseOptions: Sources.ParseOptions,
            optionsProvider: new BuildProperties(properties ?? new Dictionary<string, string>(StringComparer.Ordinal)),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var run = new GeneratorRun(input, driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _), output);
        run.Result.Exception.ShouldBeNull();
        run.Result.Diagnostics.ShouldBeEmpty();
        run.GeneratedCodeCompiles();
        run.SecondRunIsCached();
        run.ModelsHoldNoSymbols();
        return run;
    }

    /// <summary>The run after an edit.</summary>
    public GeneratorRun Then(CSharpCompilation edited) =>
        new(edited, Driver.RunGeneratorsAndUpdateCompilation(edited, out Compilation output, out _), output);

    public string Generated(string hintName) =>
        Result.GeneratedSources.Single(source => source.HintName.Equals(hintName, StringComparison.Ordinal)).SourceText.ToString();

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(source => source.HintName);

    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs)
            ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason)
            : [];

    /// <summary>Verifies all generated files, in the conventions of Verify.SourceGenerators.</summary>
    public void Verify([CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Verifier.Verify(
            Result.GeneratedSources.Select(source => (Path.GetFileNameWithoutExtension(source.HintName), "cs", source.SourceText.ToString())), file, test);

    // Generated code switches all warnings off, as its users cannot mend what is warned of. Its makers can: but for what is
    // the author's to decide, there must be none either.
    private CSharpCompilation WithWarnings(CSharpCompilation output)
    {
        foreach (SyntaxTree tree in output.SyntaxTrees.Except(Input.SyntaxTrees))
        {
            string text = tree.ToString();
            text.ShouldContain(SwitchedOff);
            output = output.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(
                SourceText.From(text.Replace(SwitchedOff, OfTheAuthor, StringComparison.Ordinal), System.Text.Encoding.UTF8), (CSharpParseOptions)tree.Options, tree.FilePath.Replace(".g.cs", ".cs", StringComparison.Ordinal)));
        }

        return output;
    }

    private void GeneratedCodeCompiles()
    {
        CSharpCompilation compilation = WithWarnings(Output);
        ImmutableHashSet<SyntaxTree> generated = [.. compilation.SyntaxTrees.Except(Input.SyntaxTrees)];
        bool inputCompiles = !Input.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !IsAboutGenerated(diagnostic));
        compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Location.SourceTree is { } tree && generated.Contains(tree)
                ? diagnostic.Severity >= DiagnosticSeverity.Warning
                : diagnostic.Severity == DiagnosticSeverity.Error && inputCompiles)
            .Select(diagnostic => diagnostic.ToString())
            .ShouldBeEmpty();
    }

    // Sources may use what is only generated later.
    private static bool IsAboutGenerated(Diagnostic diagnostic) =>
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("ReferencedPlugins", StringComparison.Ordinal);

    private void SecondRunIsCached()
    {
        GeneratorRun second = Then(Input.Clone());
        foreach (IncrementalGeneratorRunStep step in second.Result.TrackedOutputSteps.Values.SelectMany(steps => steps)
            .Concat(Steps.All.SelectMany(name => second.Result.TrackedSteps.GetValueOrDefault(name, []))))
        {
            step.Outputs.ShouldAllBe(
                output => output.Reason == IncrementalStepRunReason.Cached || output.Reason == IncrementalStepRunReason.Unchanged, $"step {step.Name}");
        }
    }

    private void ModelsHoldNoSymbols()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in Steps.All)
        {
            foreach (IncrementalGeneratorRunStep run in Result.TrackedSteps.GetValueOrDefault(step, []))
            {
                foreach ((object value, _) in run.Outputs)
                {
                    HoldsNoSymbol(value, seen, step);
                }
            }
        }
    }

    private static void HoldsNoSymbol(object? value, HashSet<object> seen, string path)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        (value is ISymbol or Compilation or SyntaxNode or SyntaxTree or SemanticModel or Location or AttributeData).ShouldBeFalse($"{path} holds a {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                HoldsNoSymbol(item, seen, path + "[]");
            }

            return;
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            HoldsNoSymbol(field.GetValue(value), seen, $"{path}.{field.Name}");
        }
    }
}
