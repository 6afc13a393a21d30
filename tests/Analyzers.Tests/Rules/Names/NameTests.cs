using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests.Rules.Names;

[TestClass]
public sealed class NameTests
{
    private const string Member = "{ public bool Send(bool on) => on; }";

    [TestMethod]
    [DataRow("WLED", "wled")]
    [DataRow("TpLink", "tp-link")]
    [DataRow("tp_link", "tp-link")]
    [DataRow("tp link!", "tp-link")]
    [DataRow("-x-", "x")]
    [DataRow("größe", "gr-e")]
    public void A_name_that_is_not_in_lower_case_with_hyphens_is_reported(string name, string proper) => AnalyzerRun.Verify(
        "PB0010", $$"""[Device([|"{{name}}"|])] public class P {{Member}}""", $"Write '{proper}' instead of '{name}': names are in lower case, with words separated by hyphens");

    [TestMethod]
    [DataRow("""[PluginKind([|"MyKind"|])] public interface I { }""")]
    [DataRow("""[ConnectorBackend([|"Coffee"|])] public abstract class C;""")]
    [DataRow("""[ConfigGenerator([|"Asterisk"|], "SIP.conf")] public class C { public string Generate() => ""; }""")]
    [DataRow("""[ConfigGenerator("asterisk", "sip.conf", Name = [|"MyDriver"|])] public class C { public string Generate() => ""; }""")]
    [DataRow("""[Device(name: [|"X"|])] public class P { public bool Send(bool on) => on; }""")]
    public void All_names_have_that_form(string source) => AnalyzerRun.Verify("PB0010", source);

    [TestMethod]
    [DataRow("si7021")]
    [DataRow("modbus-tcp")]
    [DataRow("2-way")]
    [DataRow("ÄÖ")]
    public void A_proper_name_is_fine_and_one_without_a_better_is_left(string name) => AnalyzerRun.VerifySilent($$"""[Device("{{name}}")] public class P {{Member}}""");

    [TestMethod]
    [DataRow("""[Device([|null!|])]""", "The name is null. Write one: it stands in configurations and manifests.")]
    [DataRow("""[Device([|""|])]""", "The name is empty. Write one: it stands in configurations and manifests.")]
    [DataRow("""[Device([|"  "|])]""", "The name is empty. Write one: it stands in configurations and manifests.")]
    [DataRow("""[Device([|"a\nb"|])]""", "The name has control characters, or others that cannot be written in manifests. Remove them.")]
    [DataRow("""[Device([|"a\ud800"|])]""", "The name has control characters, or others that cannot be written in manifests. Remove them.")]
    public void A_name_that_cannot_be_written_is_reported(string attribute, string message) => AnalyzerRun.Verify(
        "PB0011", $$"""{{attribute}} public class P {{Member}}""", message);

    [TestMethod]
    [DataRow("""[Sensor([|null!|])] public class P { public bool ConditionMet() => true; }""", "name is null")]
    [DataRow("""[Connector([|null!|])] public class P { public void SendCommand(string key, double value) { } }""", "name is null")]
    [DataRow("""[SyncPlugin(name: [|""|])] public class P : Base; public abstract class Base : ISyncPlugin { public abstract ValueTask ConnectAsync(CancellationToken c); public abstract ValueTask DisconnectAsync(CancellationToken c); public abstract ValueTask<string> CreateLocalDigestAsync(string p, CancellationToken c); public abstract ValueTask<string> CreateRemoteDigestAsync(RemotePath p, CancellationToken c); public abstract IAsyncEnumerable<RemotePath> ListPathAsync(RemotePath p, CancellationToken c); public abstract ValueTask<DateTimeOffset?> RetrieveFileAsync(RemotePath p, System.IO.Stream s, CancellationToken c); }""", "name is empty")]
    [DataRow("""[ConfigGenerator([|null!|], "a")] public class P { public string Generate() => ""; }""", "resource is null")]
    [DataRow("""[ConfigGenerator("a", [|null!|])] public class P { public string Generate() => ""; }""", "file is null")]
    [DataRow("""[ConfigGenerator(file: [|""|], resource: "a")] public class P { public string Generate() => ""; }""", "file is empty")]
    [DataRow("""[ConfigGenerator("a", "b", Name = [|""|])] public class P { public string Generate() => ""; }""", "name is empty")]
    [DataRow("""[ConnectorBackend([|null!|])] public class P { public void Connect() { } }""", "service is null")]
    [DataRow("""[ConnectorBackend("c")] public abstract class C; [ConnectorBackend("c", [|null!|])] public class P : C { public void Connect() { } }""", "version is null")]
    [DataRow("""[ConnectorBackend("c", [|""|])] public class P { public void Connect() { } }""", "version is empty")]
    [DataRow("""[Plugin<IDevice>([|null!|])] public class P { public bool Send(bool on) => on; }""", "name is null")]
    [DataRow("""[PluginKind([|null!|])] public interface I { void Run(); } [Plugin<I>("a")] public class P { public void Run() { } }""", "name is null")]
    [DataRow("""[PluginKind([|""|])] public interface I { void Run(); } [Plugin<I>("a")] public class P { public void Run() { } }""", "name is empty")]
    [DataRow("""[PluginKind("k", Plural = [|" "|])] public interface I { void Run(); }""", "plural is empty")]
    public void Every_part_of_every_name_has_to_be_there(string source, string what) =>
        AnalyzerRun.Verify("PB0011", source, $"The {what}. Write one: it stands in configurations and manifests.");

    [TestMethod]
    public void A_kind_with_a_slash_is_one_mistake() => AnalyzerRun.Verify(
        "PB0011",
        """[PluginKind([|"a/b"|])] public interface I { void Run(); } [Plugin<I>("x")] public class P { public void Run() { } }""",
        "The name has a slash, which separates kind and name in manifests. Write another character.");

    [TestMethod]
    [DataRow("""[ConfigGenerator("a", "b", Name = null)] public class P { public string Generate() => ""; }""")]
    [DataRow("""[PluginKind("k", Plural = null)] public interface I { void Run(); }""")]
    [DataRow("""[ConfigGenerator("a", "b/c.conf")] public class P { public string Generate() => ""; }""")]
    public void What_may_be_left_out_may_be_null(string source) => AnalyzerRun.VerifySilent(source);

    [TestMethod]
    public void The_second_of_two_equal_names_is_reported() => AnalyzerRun.Verify(
        "PB0012",
        $$"""[Device("lamp")] public class A {{Member}} [Device([|"lamp"|])] public class B {{Member}} [Device("other"), Device([|"lamp"|])] public class C {{Member}}""",
        "There is already a device 'lamp': 'A'. Give one of them another name.");

    [TestMethod]
    [DataRow("""[Device("desktop"), Sensor("desktop")] public class P { public bool Send(bool on) => on; public bool ConditionMet() => true; }""")]
    [DataRow("""[ConfigGenerator("a", "b")] public class P { public string Generate() => ""; } [ConfigGenerator("a", "b")] public class Q { public string Generate() => ""; }""")]
    public void Names_of_different_kinds_and_drivers_may_be_equal(string source) => AnalyzerRun.VerifySilent(source);

    [TestMethod]
    public void A_name_of_a_referenced_assembly_is_reported_in_a_host()
    {
        MetadataReference library = Library();
        CSharpCompilation host = Sources.Compile("Host", OutputKind.ConsoleApplication, [$$"""System.Console.WriteLine(); [Device("lamp")] class P {{Member}}"""], library);

        Diagnostic diagnostic = AnalyzerRun.Diagnostics(host).Single();

        diagnostic.Id.ShouldBe("PB0013");
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("The referenced assembly 'Lib' already has a device 'lamp'. Give this one another name, or do not reference that assembly.");
        diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length).ShouldBe("\"lamp\"");
    }

    [TestMethod]
    public void A_library_may_have_the_names_of_another() =>
        AnalyzerRun.Diagnostics(Sources.Compile("Other", OutputKind.DynamicallyLinkedLibrary, [$$"""[Device("lamp")] public class P {{Member}}"""], Library())).ShouldBeEmpty();

    private static MetadataReference Library()
    {
        using var stream = new MemoryStream();
        AnalyzerRun.Generate(Sources.Compile("Lib", OutputKind.DynamicallyLinkedLibrary, [$$"""[Device("lamp")] public class L {{Member}}"""])).Emit(stream).Success.ShouldBeTrue();
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
