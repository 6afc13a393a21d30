using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class UnmarkedOptionsTests
{
    private const string Member = "public bool Send(bool on) => on;";

    [TestMethod]
    [DataRow("LampOptions")]
    [DataRow("LampSettings")]
    [DataRow("LampConfig")]
    [DataRow("LampConfiguration")]
    public void A_type_that_is_named_like_options_is_marked_at_the_parameter(string name) => AnalyzerRun.Verify(
        "PB0039",
        $$"""public record {{name}}; [Device("x")] public class Lamp([|{{name}}|] options) { {{Member}} }""",
        $"'{name}' is not filled from configuration: its type lacks [PluginOptions]. Add it.");

    [TestMethod]
    [DataRow("public record Mine : DeviceOptions;", "Mine", "'Mine' is not filled from configuration: its type lacks [PluginOptions]. Add it.")]
    [DataRow("public record Mine : LampOptions; [PluginOptions] public record LampOptions;", "Mine", "'Mine' is not filled from configuration: its type lacks [PluginOptions]. Add it.")]
    [DataRow("public abstract record Mine : DeviceOptions;", "Mine", "'Mine' is not filled from configuration: it is abstract. Derive a record from it, mark that with [PluginOptions], and take it instead.")]
    [DataRow("", "DeviceOptions", "'DeviceOptions' is not filled from configuration: it is abstract. Derive a record from it, mark that with [PluginOptions], and take it instead.")]
    public void A_type_that_derives_from_options_is_marked_too(string type, string name, string message) => AnalyzerRun.Verify(
        "PB0039", $$"""{{type}} [Device("x")] public class Lamp([|{{name}}|] options) { {{Member}} }""", message);

    [TestMethod]
    public void A_type_of_another_assembly_is_derived_from()
    {
        MetadataReference library = Sources.Compile("Library", OutputKind.DynamicallyLinkedLibrary, ["public record Theirs : DeviceOptions;"]).ToMetadataReference();
        CSharpCompilation compilation = Sources.Compile("Tests", OutputKind.DynamicallyLinkedLibrary, [$$"""[Device("x")] public class Lamp(Theirs options) { {{Member}} }"""], library);

        Diagnostic found = AnalyzerRun.Diagnostics(compilation).Single();

        found.Id.ShouldBe("PB0039");
        found.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("'Theirs' is not filled from configuration: its type lacks [PluginOptions] in 'Library'. Derive a record from it here, and mark that.");
    }

    [TestMethod]
    public void A_class_of_two_kinds_is_marked_once() => AnalyzerRun.Verify(
        "PB0039", $$"""public record LampOptions; [Device("x"), Sensor("x")] public class Lamp([|LampOptions|] options) { {{Member}} public bool ConditionMet() => true; }""");

    [TestMethod]
    [DataRow("""[PluginOptions] public record LampOptions; [Device("x")] public class Lamp(LampOptions options) { public bool Send(bool on) => on; }""")]
    [DataRow("""[PluginOptions] public record LampOptions; public record JsonSettings; [Device("x")] public class Lamp(LampOptions options, JsonSettings json) { public bool Send(bool on) => on; }""")]
    [DataRow("""public record LampState; [Device("x")] public class Lamp(LampState state) { public bool Send(bool on) => on; }""")]
    [DataRow("""public interface ILampOptions; [Device("x")] public class Lamp(ILampOptions state) { public bool Send(bool on) => on; }""")]
    [DataRow("""public record LampOptions; [Device("x")] public class Lamp([Microsoft.Extensions.DependencyInjection.FromKeyedServices("a")] LampOptions state) { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x")] public class Lamp(System.Text.Json.JsonSerializerOptions json) { public bool Send(bool on) => on; }""")]
    [DataRow("""public record LampOptions; public class Lamp(LampOptions options) { public bool Send(bool on) => on; }""")]
    [DataRow("""public record LampOptions; [PluginKind("k", TakesOptions = false)] public interface I { void Run(); } [Plugin<I>("x")] public class Lamp(LampOptions options) { public void Run() { } }""")]
    public void Marked_options_and_services_are_silent(string source) => AnalyzerRun.VerifySilent(source);

    [TestMethod]
    public void Half_typed_types_are_left_to_the_compiler() => AnalyzerRun.VerifySilent($$"""[Device("x")] public class Lamp(UnknownOptions options) { {{Member}} }""");
}
