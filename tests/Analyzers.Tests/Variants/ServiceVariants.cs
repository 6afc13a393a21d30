namespace Patchbay.Analyzers.Tests.Variants;

internal sealed class UnavailableServiceVariants() : CorrectVariants("PB0009")
{
    private static readonly string[] Parameters =
    [
        "HttpClient http", "TimeProvider time", "IServiceProvider services", "Uri address", "IPAddress ip", "Version version", "Func<string> text", "Lazy<int> number",
        "IReadOnlyList<int> numbers", "IEnumerable<Uri> addresses", "Uri[] addresses", "Stream[][] streams", "string? text", "int? number", "object? any", "string text = \"a\"",
        "int number = 1", "TimeSpan span = default", "[Microsoft.Extensions.DependencyInjection.FromKeyedServices(1)] string text",
        "[Microsoft.Extensions.DependencyInjection.FromKeyedServices(typeof(Lamp))] int number", "TextWriter writer, HttpClient http, bool quick = false",
    ];

    public override IEnumerable<string> Sources =>
        from parameters in Parameters from keyword in new[] { "class", "record" }
        select $$"""[Device("x")] public sealed {{keyword}} Lamp({{parameters}}) { public bool Send(bool on) => on; }""";
}

internal sealed class UnmarkedOptionsVariants() : CorrectVariants("PB0039")
{
    private static readonly string[] Names = ["LampOptions", "LampSettings", "LampConfig", "LampConfiguration"];

    public override IEnumerable<string> Sources =>
    [
        .. from name in Names from type in new[] { "sealed record", "record", "class", "sealed class" }
           select $$"""[PluginOptions] public {{type}} {{name}}; [Device("x")] public sealed class Lamp({{name}} options) { public bool Send(bool on) => on; }""",
        .. from name in Names select $$"""public sealed record {{name}}; [PluginOptions] public sealed record Mine { private {{name}}? Other { get; set; } } [Device("x")] public sealed class Lamp(Mine options) { public bool Send(bool on) => on; }""",
        .. from name in new[] { "OptionsReader", "SettingsFile", "Configured", "Configurator" } select $$"""public sealed class {{name}}; [Device("x")] public sealed class Lamp({{name}} other) { public bool Send(bool on) => on; }""",
        .. from name in Names select $$"""public interface I{{name}}; [Device("x")] public sealed class Lamp(I{{name}} other) { public bool Send(bool on) => on; }""",
    ];
}

internal sealed class OptionsNotReadVariants() : CorrectVariants("PB0072")
{
    private static readonly string[] Kinds = ["TakesOptions = true", "Plural = \"all\"", "TakesOptions = true, ReservedKeys = new[] { \"a\" }"];

    private static readonly string[] Parameters = ["O options", "O options, HttpClient http", "HttpClient http, O options", "O? options"];

    public override IEnumerable<string> Sources =>
    [
        .. from kind in Kinds from parameters in Parameters
           select $$"""[PluginOptions] public sealed record O; [PluginKind("k", {{kind}})] public interface I { void Run(); } [Plugin<I>("x")] public sealed class P({{parameters}}) { public void Run() { } }""",
        .. from parameters in new[] { "", "HttpClient http", "Uri address, TimeProvider time", "string? text" } from other in new[] { "", "[PluginOptions] public sealed record O;" }
           select $$"""{{other}} [PluginKind("k", TakesOptions = false)] public interface I { void Run(); } [Plugin<I>("x")] public sealed class P({{parameters}}) { public void Run() { } }""",
    ];
}
