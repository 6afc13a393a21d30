using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;
using Patchbay.Registration;

namespace Patchbay.Generators.Tests;

/// <summary>A defect of the generator takes away the class that brought it to light, and no other; an analyzer reports it.</summary>
[TestClass]
public sealed class FailureTests
{
    private const string Source = """
        [Device("good")] public class Good { public bool Send(bool on) => on; }
        namespace N { public class Outer { [Device("bad"), Sensor("bad")] public class Bad { public bool Send(bool on) => on; public bool ConditionMet() => true; } } }
        """;

    [TestMethod]
    public void An_exception_while_a_class_is_read_takes_that_class_away_and_says_so()
    {
        CSharpCompilation input = Sources.Compile(Source);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new PluginGenerator(Fail).AsSourceGenerator()], parseOptions: Sources.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();
        result.GeneratedSources.Select(source => source.HintName).ShouldBe(["Good.device.g.cs", "PluginRegistry.g.cs", "GenerationFailures.g.cs"], ignoreOrder: true);
        output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        AttributeData failure = output.Assembly.GetAttributes().Single(attribute => attribute.AttributeClass!.Name.Equals(nameof(PluginGenerationFailureAttribute), StringComparison.Ordinal));
        failure.ConstructorArguments.Select(argument => argument.Value).ShouldBe(["N.Outer+Bad", "NotSupportedException: no \"quotes\"\nplease"]);
    }

    [TestMethod]
    public void Cancellation_is_no_failure() =>
        CSharpGeneratorDriver.Create([new PluginGenerator(static _ => throw new OperationCanceledException()).AsSourceGenerator()], parseOptions: Sources.ParseOptions)
            .RunGenerators(Sources.Compile(Source)).GetRunResult().Results.Single().GeneratedSources.ShouldBeEmpty();

    [TestMethod]
    public void What_cannot_be_written_leaves_a_factory_that_says_so()
    {
        GeneratorRun run = GeneratorRun.Of(Source);
        var good = (Model.PluginModel)run.Result.TrackedSteps[Steps.Plugins].SelectMany(step => step.Outputs).Select(output => output.Value).First();

        string written = Emission.FailureEmitter.EmitFactory(good, new Model.GenerationFailure("Good", "ArgumentException: \"x\"")).ToString();

        CSharpCompilation compilation = run.Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(written, Sources.ParseOptions), CSharpSyntaxTree.ParseText(run.Generated("PluginRegistry.g.cs"), Sources.ParseOptions))
            .AddSyntaxTrees(run.Result.GeneratedSources.Where(source => !source.HintName.StartsWith("Good", StringComparison.Ordinal) && !source.HintName.StartsWith("PluginRegistry", StringComparison.Ordinal)).Select(source => source.SyntaxTree));
        using var image = new MemoryStream();
        compilation.Emit(image).Success.ShouldBeTrue();
        var catalog = PluginCatalog.FromAssembly(Assembly.Load(image.ToArray()));
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        IConfiguration configuration = new ConfigurationBuilder().Build();
        Should.Throw<InvalidOperationException>(() => catalog.Create<IDevice>("good", configuration, services)).Message.ShouldBe("No code could be generated for 'Good': ArgumentException: \"x\"");
        catalog.Create<IDevice>("bad", configuration, services).ShouldNotBeNull();
    }

    private static void Fail(INamedTypeSymbol type)
    {
        if (type.Name.Equals("Bad", StringComparison.Ordinal))
        {
            throw new NotSupportedException("no \"quotes\"\nplease");
        }
    }
}
