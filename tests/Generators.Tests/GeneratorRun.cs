using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Testing;

namespace Patchbay.Generators.Tests;

/// <summary>
/// A run of the generator over sources, the first one or one after an edit. Every run proves that nothing was thrown, that the
/// steps that lead to its files are tracked, that generated code compiles without warnings, that a second run over the same
/// sources is cached and gives the same files, and that no model holds a symbol.
/// </summary>
internal sealed class GeneratorRun
{
    private const string SwitchedOff = "#pragma warning disable //";

    // Obsolete and experimental members, types that other languages do not know, and one name in two assemblies.
    private const string OfTheAuthor = "#pragma warning disable CS0612, CS0618, CS0809, CS0436, CS3001, CS3002, CS3003, CS3009 //";

    private const string OptionsEnding = ".options.g.cs";

    private bool _isUsed;

    private GeneratorRun(CSharpCompilation input, GeneratorDriver before)
    {
        Input = input;
        Driver = before.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        Output = (CSharpCompilation)output;
        Result = Driver.GetRunResult().Results.Single();
    }

    public CSharpCompilation Input { get; }

    public GeneratorDriver Driver { get; }

    public CSharpCompilation Output { get; }

    public GeneratorRunResult Result { get; }

    public static GeneratorRun Of(params string[] sources) => Of(Sources.Compile(sources));

    /// <summary>Runs over a compilation that may be half-typed: then only generated code is held to compile.</summary>
    public static GeneratorRun Of(CSharpCompilation input, IReadOnlyDictionary<string, string>? properties = null) => Of(new PluginGenerator(), input, properties);

    /// <summary>Runs any generator that tracks its steps under the names of ours.</summary>
    public static GeneratorRun Of(IIncrementalGenerator generator, CSharpCompilation input, IReadOnlyDictionary<string, string>? properties = null) =>
        new GeneratorRun(input, CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: Sources.ParseOptions,
            optionsProvider: new BuildProperties(properties ?? new Dictionary<string, string>(StringComparer.Ordinal)),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))).Proven();

    /// <summary>The run after an edit.</summary>
    public GeneratorRun Then(CSharpCompilation edited) => new GeneratorRun(edited, Driver).Proven();

    public string Generated(string hintName) =>
        Result.GeneratedSources.Single(source => source.HintName.Equals(hintName, StringComparison.Ordinal)).SourceText.ToString();

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(source => source.HintName);

    /// <summary>Why each output of a step is as it is; the step has to be tracked.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) => Tracked(step).SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>Creates all plugins, calls all members of their contracts, and binds all options types, with these settings.</summary>
    public GeneratorRun Use(params (string Key, string Value)[] settings)
    {
        int plugins = HintNames.Contains("PluginRegistry.g.cs", StringComparer.Ordinal) ? PluginUse.All(Output, settings).Count : 0;
        string[] options = [.. HintNames.Where(IsOptions).Select(name => name[..^OptionsEnding.Length])];
        if (options.Length > 0)
        {
            var readers = new GeneratorRun(Input.AddSyntaxTrees(Sources.Parse(PluginUse.ReadersOf(options), "Readers.cs")), Driver);
            PluginUse.All(readers.Output, settings).Count.ShouldBe(plugins + options.Length);
        }

        (plugins + options.Length).ShouldBePositive();
        _isUsed = true;
        return this;
    }

    /// <summary>Verifies all generated files, in the conventions of Verify.SourceGenerators. What nobody has used says nothing.</summary>
    public void Verify([CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        _isUsed.ShouldBeTrue("call Use first");
        Verifier.Verify(
            Result.GeneratedSources.Select(source => (Path.GetFileNameWithoutExtension(source.HintName), "cs", source.SourceText.ToString())), file, test);
    }

    private GeneratorRun Proven()
    {
        Result.Exception.ShouldBeNull();
        Result.Diagnostics.ShouldBeEmpty();
        StepsOfAllFilesAreTracked();
        GeneratedCodeCompiles();
        SecondRunIsCached();
        foreach (string step in Steps.All.Where(Result.TrackedSteps.ContainsKey))
        {
            foreach (IncrementalGeneratorRunStep run in Tracked(step))
            {
                ModelWalk.FindSymbol(run.Outputs.Select(output => output.Value).ToArray(), step).ShouldBeNull();
            }
        }

        return this;
    }

    private ImmutableArray<IncrementalGeneratorRunStep> Tracked(string step)
    {
        Result.TrackedSteps.Keys.ShouldContain(step, "no step of this name ran");
        return Result.TrackedSteps[step];
    }

    private void StepsOfAllFilesAreTracked()
    {
        string[] steps = [Steps.RegistryEntries, Steps.Registry, Steps.Host, .. HintNames.SelectMany(StepsOf).Distinct(StringComparer.Ordinal)];
        steps.Except(Result.TrackedSteps.Keys, StringComparer.Ordinal).ShouldBeEmpty("these steps did not run, or under another name");
    }

    private static bool IsOptions(string hintName) => hintName.EndsWith(OptionsEnding, StringComparison.Ordinal);

    private static string[] StepsOf(string hintName) => hintName switch
    {
        "ReferencedPlugins.g.cs" => [],
        "PluginRegistry.g.cs" => [Steps.Classes, Steps.Plugins],
        "GenerationFailures.g.cs" => [Steps.Classes, Steps.Failures],
        _ when hintName.Contains(".decorator.", StringComparison.Ordinal) => [Steps.ReferencedContracts, Steps.Decorators, Steps.DecoratorFiles],
        _ when IsOptions(hintName) => [Steps.Options, Steps.OptionsFiles],
        _ => [Steps.Classes, Steps.Plugins, Steps.PluginFiles],
    };

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
        ILookup<bool, Diagnostic> diagnostics = compilation.GetDiagnostics()
            .ToLookup(diagnostic => diagnostic.Location.SourceTree is { } tree && generated.Contains(tree));
        diagnostics[true].Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();

        // Errors outside of generated code are the author's, unless his code compiles without it.
        string[] errors = [.. diagnostics[false].Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        if (errors.Length > 0 && !Input.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !IsAboutGenerated(diagnostic)))
        {
            errors.ShouldBeEmpty();
        }
    }

    // Sources may use what is only generated later.
    private static bool IsAboutGenerated(Diagnostic diagnostic) =>
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("ReferencedPlugins", StringComparison.Ordinal);

    private void SecondRunIsCached()
    {
        var second = new GeneratorRun(Input.Clone(), Driver);
        second.Result.Exception.ShouldBeNull("the second run");
        Files(second).ShouldBe(Files(this), "the second run");
        IncrementalGeneratorRunStep[] steps =
        [
            .. Steps.All.Where(HasOutput).SelectMany(step => second.Tracked(step)),
            .. second.Result.TrackedOutputSteps.Values.SelectMany(runs => runs),
        ];
        foreach (IncrementalGeneratorRunStep step in steps)
        {
            step.Outputs.ShouldAllBe(
                output => output.Reason == IncrementalStepRunReason.Cached || output.Reason == IncrementalStepRunReason.Unchanged, $"step {step.Name}");
        }
    }

    // What an edit removed is not there in the run after it.
    private bool HasOutput(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs)
        && runs.SelectMany(run => run.Outputs).Any(output => output.Reason != IncrementalStepRunReason.Removed);

    private static IEnumerable<string> Files(GeneratorRun run) => run.Result.GeneratedSources.Select(source => $"// {source.HintName}\n{source.SourceText}");
}
