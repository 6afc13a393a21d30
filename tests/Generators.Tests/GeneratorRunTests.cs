using Microsoft.CodeAnalysis;

namespace Patchbay.Generators.Tests;

/// <summary>What every run proves, of generators in which one thing is wrong.</summary>
[TestClass]
public sealed class GeneratorRunTests
{
    private const string File = "#pragma warning disable //\n";

    private static readonly string[] Names = [Steps.RegistryEntries, Steps.Registry, Steps.Host];

    [TestMethod]
    public void Generator_without_a_mistake_passes() => Run(_ => "a", Names).Then(Sources.Compile("class Edited;")).Reasons(Steps.Host).ShouldBe([IncrementalStepRunReason.Unchanged]);

    [TestMethod]
    public void Throwing_after_an_edit_fails()
    {
        GeneratorRun first = Run(compilation => compilation.GetTypeByMetadataName("Edited") is null ? "a" : throw new InvalidOperationException("edited"), Names);

        Should.Throw<ShouldAssertException>(() => first.Then(Sources.Compile("class Edited;"))).Message.ShouldContain("edited");
    }

    [TestMethod]
    public void Throwing_at_the_second_run_fails()
    {
        int runs = 0;
        Fails(_ => runs++ == 0 ? "a" : throw new InvalidOperationException("again"), Names).ShouldContain("again");
    }

    [TestMethod]
    public void Step_under_another_name_fails() => Fails(_ => "a", [Steps.RegistryEntries, Steps.Registry, "Hosts"]).ShouldContain("\"Host\"");

    [TestMethod]
    public void Reasons_of_a_step_that_did_not_run_fail() =>
        Should.Throw<ShouldAssertException>(() => Run(_ => "a", Names).Reasons(Steps.Options)).Message.ShouldContain("no step of this name ran");

    [TestMethod]
    public void Model_that_is_never_equal_fails() => Fails(_ => new object(), Names).ShouldContain("step Host");

    [TestMethod]
    public void Symbol_in_a_model_fails() => Fails(compilation => new Base(compilation.Assembly), Names).ShouldContain("Host[].<symbol>P holds a");

    [TestMethod]
    public void Symbol_in_a_private_field_of_a_base_class_fails() => Fails(compilation => new Derived(compilation.Assembly), Names).ShouldContain("symbol>P holds a");

    [TestMethod]
    public void Symbol_in_a_list_in_a_model_fails() => Fails(compilation => new Listed([compilation.Assembly]), Names).ShouldContain("holds a");

    private static string Fails<T>(Func<Compilation, T> model, string[] names) => Should.Throw<ShouldAssertException>(() => Run(model, names)).Message;

    private static GeneratorRun Run<T>(Func<Compilation, T> model, string[] names) => GeneratorRun.Of(new Generator<T>(model, names), Sources.Compile("class Unedited;"));

    private sealed class Generator<T>(Func<Compilation, T> model, string[] names) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            context.RegisterSourceOutput(context.CompilationProvider.Select((compilation, _) => model(compilation)).WithTrackingName(names[2]), (output, _) => output.AddSource("ReferencedPlugins.g.cs", File));
            foreach (string name in names[..2])
            {
                context.RegisterSourceOutput(context.CompilationProvider.Select((_, _) => "").WithTrackingName(name), (_, _) => { });
            }
        }
    }

    private class Base(ISymbol symbol)
    {
        // Equal to all others of its type, so that only what it holds is wrong.
        public override bool Equals(object? obj) => obj is Base && (symbol is null || true);

        public override int GetHashCode() => 0;
    }

    private sealed class Derived(ISymbol symbol) : Base(symbol);

    private sealed class Listed(List<ISymbol> symbols)
    {
        public override bool Equals(object? obj) => obj is Listed && (symbols is null || true);

        public override int GetHashCode() => 0;
    }
}
