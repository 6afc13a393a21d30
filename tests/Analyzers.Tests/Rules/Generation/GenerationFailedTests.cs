namespace Patchbay.Analyzers.Tests.Rules.Generation;

[TestClass]
public sealed class GenerationFailedTests
{
    private const string Lamp = """[Device("x")] public class [|Lamp|] { public bool Send(bool on) => on; }""";

    [TestMethod]
    [DataRow("It broke")]
    [DataRow("It broke.")]
    public void The_class_is_marked_with_what_happened(string message) => AnalyzerRun.Verify(
        "PB0060",
        $"""[assembly: Patchbay.Registration.PluginGenerationFailure("Lamp", "{message}")] {Lamp}""",
        "No code could be generated for 'Lamp': It broke. This is a defect of Patchbay: please report it with the declaration.");

    [TestMethod]
    public void Options_are_named_as_well() => AnalyzerRun.Verify(
        "PB0060", """[assembly: Patchbay.Registration.PluginGenerationFailure("N.Outer+O", "a")] namespace N { public class Outer { [PluginOptions] public record [|O|]; } }""");

    [TestMethod]
    public void All_that_failed_are_marked() => AnalyzerRun.Verify(
        "PB0060",
        $$"""[assembly: Patchbay.Registration.PluginGenerationFailure("Lamp", "a"), Patchbay.Registration.PluginGenerationFailure("Other", "b")] {{Lamp}} [Device("y")] public class [|Other|] { public bool Send(bool on) => on; }""");

    [TestMethod]
    [DataRow("""[assembly: Patchbay.Registration.PluginGenerationFailure("Gone", "a")] [Device("x")] public class Lamp { public bool Send(bool on) => on; }""")]
    [DataRow("""[assembly: Patchbay.Registration.PluginGenerationFailure("lamp", "a")] [Device("x")] public class Lamp { public bool Send(bool on) => on; }""")]
    [DataRow("""[assembly: Patchbay.Registration.PluginGenerationFailure] [Device("x")] public class Lamp { public bool Send(bool on) => on; }""")]
    [DataRow("""[assembly: Patchbay.Registration.PluginGenerationFailure(null!, null!)] [Device("x")] public class Lamp { public bool Send(bool on) => on; }""")]
    public void Others_are_silent(string source) => AnalyzerRun.VerifySilent(source);
}
