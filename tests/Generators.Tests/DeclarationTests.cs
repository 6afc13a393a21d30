using Patchbay.Registration;

namespace Patchbay.Generators.Tests;

/// <summary>Which declarations are plugins. Wrong ones generate nothing, and the rest of the assembly still works.</summary>
[TestClass]
public sealed class DeclarationTests
{
    private const string Good = """[Device("good")] public class Good { public bool Send(bool on) => on; }""";

    [TestMethod]
    [DataRow("""[Device] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device()] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device(] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device(null)] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device(1)] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("")] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("  ")] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("a\nb")] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("\ud800")] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device(Unknown)] public class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] public class P { }""")]
    [DataRow("""[Device("p")] public static class P { public static bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] public abstract class P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] public class P<T> { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] file class P { public bool Send(bool on) => on; }""")]
    [DataRow("""public class Outer { [Device("p")] private class P { public bool Send(bool on) => on; } }""")]
    [DataRow("""public class Outer<T> { [Device("p")] public class P { public bool Send(bool on) => on; } }""")]
    [DataRow("""[Device("p")] public class P { private P() { } public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] public class P { public P(int a) { } public P(string b) { } public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] public class P(ref int a) { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] public class P(Span<int> a) { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] public class P(Unknown a) { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] public struct P { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] public class { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("p")] public class P(O o, O2 o2) { public bool Send(bool on) => on; } [PluginOptions] public class O; [PluginOptions] public class O2;""")]
    [DataRow("""[Device("p")] public class P(O o) { public bool Send(bool on) => on; } [PluginOptions] public class O { public object? X { get; set; } }""")]
    [DataRow("""[Device("p")] public class P(O o) { public bool Send(bool on) => on; } [PluginOptions] public abstract class O;""")]
    [DataRow("""[Device("p")] public class P(O o) { public bool Send(bool on) => on; } [PluginOptions] public class O { private O() { } }""")]
    [DataRow("""[Device("p")] public class P(O o) { public bool Send(bool on) => on; } [PluginOptions] public class O { public required string Field; }""")]
    [DataRow("""[Device("p")] public class P(O o) { public bool Send(bool on) => on; } [PluginOptions] public class O { public required string WriteOnly { set { } } }""")]
    [DataRow("""[Plugin<string>("p")] public class P { }""")]
    [DataRow("""[Plugin<IDisposable>("p")] public class P { public void Dispose() { } }""")]
    [DataRow("""[Plugin<>("p")] public class P { }""")]
    [DataRow("""[Plugin<Unknown>("p")] public class P { }""")]
    [DataRow("""[PluginKind("")] public interface I { void Run(); } [Plugin<I>("p")] public class P { public void Run() { } }""")]
    [DataRow("""[PluginKind("a/b")] public interface I { void Run(); } [Plugin<I>("p")] public class P { public void Run() { } }""")]
    [DataRow("""[PluginKind("k")] public interface I { int Property { get; } } [Plugin<I>("p")] public class P { public int Property => 1; }""")]
    [DataRow("""[PluginKind("k")] public interface I { event Action Happened; } [Plugin<I>("p")] public class P { public event Action? Happened; }""")]
    [DataRow("""[PluginKind("k")] public interface I { void Run<T>(); } [Plugin<I>("p")] public class P { public void Run<T>() { } }""")]
    [DataRow("""[PluginKind("k")] public interface I { void Run(ref int a); } [Plugin<I>("p")] public class P { public void Run(ref int a) { } }""")]
    [DataRow("""[PluginKind("k")] public interface I { static abstract void Run(); } [Plugin<I>("p")] public class P { public static void Run() { } }""")]
    public void A_wrong_declaration_generates_nothing_for_that_plugin_only(string source)
    {
        GeneratorRun run = GeneratorRun.Of(source, Good);
        run.HintNames.Where(name => name is not "Good.device.g.cs" and not "PluginRegistry.g.cs" && !name.EndsWith(".options.g.cs", StringComparison.Ordinal) && !name.EndsWith(".decorator.g.cs", StringComparison.Ordinal)).ShouldBeEmpty();
        run.HintNames.ShouldContain("Good.device.g.cs");
        run.Generated("PluginRegistry.g.cs").ShouldContain("\"device/good\"u8");
    }

    [TestMethod]
    [DataRow("""[Device("p")] public sealed record P { public bool Send(bool on) => on; }""", "P")]
    [DataRow("""[Device("p")] public record P(HttpContent? Content) { public bool Send(bool on) => on; } public class HttpContent;""", "P")]
    [DataRow("""namespace A; [Device("p")] public class P { public bool Send(bool on) => on; }""", "A.P")]
    [DataRow("""namespace A.B { [Device("p")] public class P { public bool Send(bool on) => on; } }""", "A.B.P")]
    [DataRow("""namespace @class.@new; [Device("p")] public class @event { public bool Send(bool @on) => @on; }""", "class.new.event")]
    [DataRow("""public class Outer { internal class Inner { [Device("p")] internal class P { public bool Send(bool on) => on; } } }""", "Outer+Inner+P")]
    [DataRow("""[Device("p")] public class P : Base<int> { } public abstract class Base<T> { public bool Send(bool on) => on; }""", "P")]
    [DataRow("""[Device("p")] public class P { public P() { } public P(System.Net.Http.HttpClient http) { } private P(int a) { } public bool Send(bool on) => on; }""", "P")]
    [DataRow("""[Device("p")] public class P { internal P() { } public bool Send(bool on) => on; }""", "P")]
    [DataRow("""[Device("p")] public partial class P { } public partial class P { public bool Send(bool on) => on; }""", "P")]
    [DataRow("""[Device("p")] public partial class P { } [Obsolete] public partial class P { public bool Send(bool on) => on; }""", "P")]
    [DataRow("""[Device("p")] public class P { public bool Send(bool on) => on;""", "P")]
    [DataRow("""[Device("größe")] public class Größe { public bool Send(bool on) => on; }""", "Größe")]
    [DataRow("""[Device("say \"hi\" \\ {0}")] public class P { public bool Send(bool on) => on; }""", "P")]
    [DataRow("""[Device("p", Min = double.NaN)] public class P { public bool Send(bool on) => on; }""", "P")]
    [DataRow("""[Device("p")] public class P(int retries = 3, string name = "a\"b", double d = 0.5, float f = 1.5f, decimal m = 1.5m, DayOfWeek day = DayOfWeek.Friday, char c = '\'', bool? b = null, CancellationToken t = default) { public bool Send(bool on) => on; }""", "P")]
    [DataRow("""/** <summary>Block.</summary> */ [Device("p")] public class P { public bool Send(bool on) => on; }""", "P")]
    public void A_right_declaration_is_a_plugin(string source, string metadataName) =>
        GeneratorRun.Of(source, Good).HintNames.ShouldContain(metadataName + ".device.g.cs");

    [TestMethod]
    public void Attributes_on_two_parts_of_a_class_make_one_plugin_with_two_names()
    {
        GeneratorRun run = GeneratorRun.Of(
            """[Device("a")] public partial class P { public bool Send(bool on) => on; }""",
            """[Device("b")] public partial class P { }""");
        run.HintNames.Count(name => name is "P.device.g.cs").ShouldBe(1);
        run.Generated("PluginRegistry.g.cs").ShouldContain("\"device/adevice/b\"u8");
    }

    [TestMethod]
    public void A_class_can_be_a_plugin_of_two_kinds()
    {
        GeneratorRun run = GeneratorRun.Of("""
            [Device("desktop"), Sensor("desktop")]
            public class Desktop { public bool Send(bool on) => on; public bool ConditionMet() => true; }
            """);
        run.HintNames.ShouldBe(["Desktop.device.g.cs", "Desktop.sensor.g.cs", "PluginRegistry.g.cs"], ignoreOrder: true);
    }

    [TestMethod]
    public void Class_names_that_differ_in_case_get_files_of_their_own() =>
        GeneratorRun.Of(
            """[Device("a")] public class Wled { public bool Send(bool on) => on; }""",
            """[Device("b")] public class WLED { public bool Send(bool on) => on; }""")
            .HintNames.ShouldBe(["Wled.device.g.cs", "WLED.device.2.g.cs", "PluginRegistry.g.cs"], ignoreOrder: true);

    [TestMethod]
    public void Of_two_plugins_with_one_name_the_first_is_registered()
    {
        string registry = GeneratorRun.Of(
            """[Device("same")] public class B { public bool Send(bool on) => on; }""",
            """[Device("same")] public class A { public bool Send(bool on) => on; }""").Generated("PluginRegistry.g.cs");
        registry.ShouldContain("A_Device.Create");
        registry.ShouldNotContain("B_Device.Create");
    }

    [TestMethod]
    public void A_summary_becomes_the_description_without_its_markup() =>
        GeneratorRun.Of("""
            /// <summary>
            /// Drives <see cref="System.Net.IPAddress"/> &amp; more,
            /// <c>on</c> two lines.
            /// </summary>
            /// <remarks>Not this.</remarks>
            [Device("p")]
            public class P { public bool Send(bool on) => on; }
            """).Generated("P.device.g.cs").ShouldContain("\"description\": \"Drives IPAddress & more, on two lines.\"");

    [TestMethod]
    public void A_broken_summary_gives_no_description() =>
        GeneratorRun.Of("""
            /// <summary>Half <b>typed
            [Device("p")]
            public class P { public bool Send(bool on) => on; }
            """).Generated("P.device.g.cs").ShouldNotContain("description");

    [TestMethod]
    public void Nothing_is_generated_without_plugins() => GeneratorRun.Of("public class C { }").HintNames.ShouldBeEmpty();
}
