using Build.Tests.Fixtures;
using Patchbay.Build;
using Patchbay.Build.Messages;

namespace Build.Tests;

/// <summary>Classes with a plugin attribute that the generator did not see: the finished assembly has them all.</summary>
[TestClass]
public sealed class NotSeenTests : IDisposable
{
    private const string Usings = "using System.Threading; using System.Threading.Tasks; using Patchbay; using Patchbay.ConfigFiles; using Patchbay.Connectors; using Patchbay.Devices; using Patchbay.FileSync; using Patchbay.Telemetry; namespace Acme;\n";
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    [DataRow("""[Device("lamp")] public class Lamp { }""", "Acme.Lamp is declared as device \"lamp\"")]
    [DataRow("""[Device("lamp", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255, DisplayName = "Lamp")] public class Lamp { }""", "Acme.Lamp is declared as device \"lamp\"")]
    [DataRow("""[Device("a"), Device("b"), Sensor("c")] public class Lamp { }""", "Acme.Lamp is declared as device \"a\" and device \"b\" and sensor \"c\"")]
    [DataRow("""public class Outer { [Sensor("s")] class Lamp { } }""", "Acme.Outer+Lamp is declared as sensor \"s\"")]
    [DataRow("""[ConfigGenerator("asterisk", "sip.conf")] public record SipConf;""", "Acme.SipConf is declared as config-generator \"asterisk/sip.conf/sip-conf\"")]
    [DataRow("""[ConfigGenerator("asterisk", "sip.conf", Name = "flat")] public class Lamp;""", "Acme.Lamp is declared as config-generator \"asterisk/sip.conf/flat\"")]
    [DataRow("""[ConnectorBackend("coffee")] public abstract class Root;""", "Acme.Root is declared as connector-backend \"coffee\"")]
    [DataRow("""public class Root; [ConnectorBackend("coffee", "1900", Parent = typeof(Root))] public class New : Root;""", "Acme.New is declared as connector-backend \"coffee/1900\"")]
    [DataRow("""public class Root; [ConnectorUnit<Root>("drink", AlsoReplaces = new[] { typeof(Root) })] public class Unit;""", "Acme.Unit is declared as connector-unit \"Acme.Unit\"")]
    [DataRow("""public class Root; [ConnectorUnit<Root, Model>] public class Unit; public class Model;""", "Acme.Unit is declared as connector-unit \"Acme.Unit\"")]
    [DataRow("""[PluginKind("payment")] public interface IPay; [Plugin<IPay>("cash")] public class Cash;""", "Acme.Cash is declared as payment \"cash\"")]
    [DataRow("""[PluginKind("store")] public interface IStore<T>; [Plugin<IStore<int>>("cash")] public class Cash;""", "Acme.Cash is declared as store \"cash\"")]
    [DataRow("""public interface INone; [Plugin<INone>("cash")] public class Cash;""", "Acme.Cash is declared as plugin \"cash\"")]
    [DataRow("""[Device(null!)] public class Lamp { }""", "Acme.Lamp is declared as device")]
    public void Class_that_is_not_in_the_manifest_is_PB1009_and_named(string source, string expected)
    {
        BuildError warning = ManifestRun.Of(Compile(source)).Warnings.ShouldHaveSingleItem();

        warning.Code.ShouldBe("PB1009");
        warning.Text.ShouldStartWith($"The class {expected}, but has no entry in the manifest, and no host finds it: ");
    }

    [TestMethod]
    public void It_is_reported_at_the_class() =>
        ManifestRun.Of(Compile("""[Device("lamp")] public class Lamp(int pin) { int P => pin; }""")).Warnings.ShouldHaveSingleItem().Location.ShouldNotBeNull().File.ShouldBe("Lights.cs");

    [TestMethod]
    public void Contract_in_another_assembly_is_found()
    {
        string contracts = new Compiler(_folder.Path).Compile("Contracts", "[Patchbay.PluginKind(\"payment\")] public interface IPay { }");

        ManifestRun.Of(Compile("""[Plugin<IPay>("cash")] public class Cash;""", contracts), contracts).Warnings.ShouldHaveSingleItem().Text.ShouldContain("payment \"cash\"");
    }

    [TestMethod]
    public void What_the_generator_saw_is_not_reported()
    {
        string assembly = new Compiler(_folder.Path) { Generates = true, Symbols = null }.Compile("Lights", Usings + """
            [Device("a"), Device("b", Rule = RulePrompt.IntOrFade, Min = 1, Max = 2), Sensor("c")] public class Lamp { public bool Send(bool on) => on; public bool ConditionMet() => true; }
            public class Outer { [Device("inner")] internal class Lamp { public bool Send(bool on) => on; } }
            [ConfigGenerator("asterisk", "sip.conf")] public class SIPConf { public string Generate() => ""; }
            [ConfigGenerator("asterisk", "sip.conf", Name = "flat")] public class Flat { public string Generate() => ""; }
            [ConnectorBackend("coffee")] public abstract class Root;
            [ConnectorBackend("coffee", "1900")] public class New : Root { public void Connect() { } }
            [PluginKind("store")] public interface IStore<T> { void Put(T item); }
            [Plugin<IStore<int>>("ints")] public class Ints { public void Put(int item) { } }
            public class Late { } public class C : System.Attribute { } [C] public class Other { }
            """);

        ManifestBuildResult result = ManifestRun.Of(assembly);

        result.Warnings.ShouldBeEmpty();
        result.Manifest()["plugins"]!.AsArray().Count.ShouldBe(9);
    }

    [TestMethod]
    public void Half_of_a_class_that_the_generator_saw_does_not_hide_the_other_half() =>
        ManifestRun.Of(CompileWith(Entries.Device("a", "Acme.Lamp").Replace("PluginManifestEntry", "Patchbay.Registration.PluginManifestEntry", StringComparison.Ordinal), """[Device("a"), Device("b")] public class Lamp { }"""))
            .Warnings.ShouldHaveSingleItem().Text.ShouldStartWith("The class Acme.Lamp is declared as device \"b\", but");

    [TestMethod]
    [DataRow("F#", true, "the source generator works in C# projects only, and this one is F#.")]
    [DataRow("VB", false, "the source generator works in C# projects only, and this one is VB.")]
    [DataRow("C#", false, "the source generator does not run in this project.")]
    [DataRow("C#", true, "either another source generator, such as Razor's @attribute, wrote the attribute")]
    public void It_says_why(string language, bool hasGenerator, string reason) =>
        ManifestRun.Of(Compile("""[Device("lamp")] public class Lamp { }"""), new ManifestBuildOptions { Language = language, HasGenerator = hasGenerator })
            .Warnings.ShouldHaveSingleItem().Text.ShouldContain($"no host finds it: {reason}");

    public void Dispose() => _folder.Dispose();

    private string Compile(string source, params string[] references) => new Compiler(_folder.Path).Compile("Lights", Usings + source, references);

    private string CompileWith(string entries, string source) =>
        new Compiler(_folder.Path).Compile("Lights", [(_folder["Lights.cs"], Usings + source), (_folder["Entries.cs"], entries)]);
}
