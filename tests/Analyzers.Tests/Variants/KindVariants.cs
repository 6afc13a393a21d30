namespace Patchbay.Analyzers.Tests.Variants;

internal sealed class DuplicateKindVariants() : CorrectVariants("PB0014")
{
    private static readonly (string One, string Other)[] Names = [("k", "k2"), ("payment", "payments"), ("a-b", "ab"), ("device-2", "sensor-2"), ("devices", "sensors"), ("unit", "backend"), ("x", "xx")];

    public override IEnumerable<string> Sources => Names.SelectMany(names => new[]
    {
        $$"""[PluginKind("{{names.One}}")] public interface IA { void Run(); } [PluginKind("{{names.Other}}")] public interface IB { void Run(); } [Plugin<IA>("x"), Plugin<IB>("x")] public sealed class P { public void Run() { } }""",
        $$"""[PluginKind("{{names.One}}")] public interface IA { void Run(); } [PluginKind("{{names.Other}}")] public interface IB : IA { } [Plugin<IB>("x")] public sealed class P { public void Run() { } }""",
        $$"""[PluginKind("{{names.One}}")] public interface IA<T> { void Run(T value); } [Plugin<IA<int>>("x")] public sealed class P { public void Run(int value) { } } [PluginKind("{{names.Other}}")] public interface IB { }""",
    });
}

internal sealed class GeneralAttributeVariants() : CorrectVariants("PB0015")
{
    private static readonly string[] Contracts = ["IDevice", "ISensor", "IConnector", "ISyncPlugin"];

    public override IEnumerable<string> Sources =>
    [
        .. from contract in Contracts.Take(2) from name in new[] { "a", "a-b", "a2" } from keyword in new[] { "class", "record" }
           select $$"""[Plugin<{{contract}}>("{{name}}")] public sealed {{keyword}} P { public bool Send(bool on) => on; public bool ConditionMet() => true; }""",
        .. from service in new[] { "a", "b" } from version in new[] { "1", "2.0" }
           select $$"""[ConnectorBackend("{{service}}")] public abstract class C; [ConnectorBackend("{{service}}", "{{version}}")] public sealed class P : C { public void Connect() { } }""",
        .. from file in new[] { "sip.conf", "a/b.conf" } from name in new[] { "", ", Name = \"x\"" }
           select $$"""[ConfigGenerator("asterisk", "{{file}}"{{name}})] public sealed class P { public string Generate() => ""; }""",
    ];
}

internal sealed class GenerationFailedVariants() : CorrectVariants("PB0060")
{
    private static readonly string[] Failures = ["", "[assembly: Patchbay.Registration.PluginGenerationFailure(\"Gone\", \"a\")]", "[assembly: Patchbay.Registration.PluginGenerationFailure(\"lamp\", \"a\")]", "[assembly: Patchbay.Registration.PluginGenerationFailure(\"N.Lamp\", \"a\")]", "[assembly: Patchbay.Registration.PluginGenerationFailure(\"Lamp+Inner\", \"a\")]"];

    public override IEnumerable<string> Sources =>
        from failure in Failures from type in new[] { "sealed class", "class", "sealed record", "sealed partial class" }
        select $$"""{{failure}} [Device("x")] public {{type}} Lamp { public bool Send(bool on) => on; }""";
}

internal sealed class LanguageTooOldVariants() : CorrectVariants("PB0061")
{
    private static readonly string[] Texts = ["\"plain\"", "@\"C:\\folder\"", "\"\"\"raw \"quoted\" text\"\"\"", "\"a\" + \"b\"", "$\"{nameof(Lamp)}\""];

    public override IEnumerable<string> Sources =>
        from text in Texts from type in new[] { "class Lamp", "class Lamp(HttpClient http)", "record Lamp", "partial class Lamp" }
        select $$"""[Device("x", Description = {{text}})] public sealed {{type}} { public bool Send(bool on) => on; }""";
}

internal sealed class UnwritableTextVariants() : CorrectVariants("PB0062")
{
    private static readonly string[] Texts = ["\"\\U0001F4A1\"", "\"\\ud83d\\udca1\"", "\"💡 lamp\"", "\"\\u2028\"", "\"\\u0085\"", "\"\\ud7ff\\ue000\"", "\"\\uffff\"", "\"\"", "\"a\\tb\"", "null"];

    public override IEnumerable<string> Sources =>
        from text in Texts from property in new[] { "DisplayName", "Description" }
        select $$"""[Device("x", {{property}} = {{text}})] public sealed class Lamp { public bool Send(bool on) => on; }""";
}

internal sealed class InvalidIntervalVariants() : CorrectVariants("PB0063")
{
    private static readonly string[] Intervals = ["00:00:01", "00:00:05", "0:0:1", "1:00", "23:59:59", "1.00:00:00", "10.12:30:00", "00:00:00.001", "00:00:00.0000001", "365.00:00:00"];

    public override IEnumerable<string> Sources =>
        from interval in Intervals from form in new[] { $"\"{interval}\"", "Often" }
        select $$"""using static Intervals; [Connector("x", Interval = {{form}})] public sealed class Meter { public void SendCommand(string key, double value) { } } public static class Intervals { public const string Often = "{{interval}}"; }""";
}
