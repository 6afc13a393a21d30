using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Tests.Variants;

internal sealed class MissingMemberVariants() : CorrectVariants("PB0001")
{
    private static readonly string[] Results = ["bool {0}({1}) => on;", "Task<bool> {0}({1}) => Task.FromResult(on);", "ValueTask<bool> {0}({1}) => new(on);"];

    private static readonly string[] Parameters = ["bool on", "bool on, Rule rule", "bool on, CancellationToken cancellationToken", "bool on, Rule rule, CancellationToken cancellationToken"];

    public override IEnumerable<string> Sources =>
    [
        .. from result in Results from parameters in Parameters from name in new[] { "Send", "SendAsync" }
           select $$"""[Device("x")] public sealed class Lamp { public {{string.Format(null, result, name, parameters)}} }""",
        """[Device("x")] public sealed class Lamp : Base; public abstract class Base { public bool Send(bool on) => on; }""",
        """[Device("x")] public sealed class Lamp : Base<int>; public abstract class Base<T> { public virtual bool Send(bool on) => on; }""",
        """[Device("x")] public sealed class Lamp : Base { public override bool Send(bool on) => on; } public abstract class Base { public abstract bool Send(bool on); }""",
        """[Device("x")] public sealed partial class Lamp; public sealed partial class Lamp { internal bool Send(bool on) => on; }""",
        """[Device("x")] public sealed record class Lamp { public bool Send(bool on) => on; }""",
        """[Device("x")] public sealed class Lamp : IDevice { ValueTask<bool> IDevice.SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) => new(on); }""",
    ];
}

internal sealed class WrongSignatureVariants() : CorrectVariants("PB0002")
{
    private static readonly string[] Types = ["Rule", "object", "string", "bool", "Rule?", "string?"];

    private static readonly string[] Results = ["bool Send(bool on, {0} rule) => on;", "Task<bool> Send(bool on, {0} rule, CancellationToken token) => Task.FromResult(on);", "ValueTask<bool> SendAsync(bool state, {0} r) => new(state);"];

    public override IEnumerable<string> Sources =>
    [
        .. from type in Types from result in Results
           select $$"""[Device("x", Rule = RulePrompt.OnOff)] public sealed class Lamp { public {{string.Format(null, result, type)}} }""",
        """[Device("x")] public sealed class Lamp { public bool Send(bool on) => on; private bool Send(string text) => text.Length > 0; }""",
        """[Device("x")] public sealed class Lamp { public bool Send(bool on) => on; public static bool Send(int number) => number > 0; }""",
        """[Device("x")] public sealed class Lamp { public bool Send(bool on) => on; public T Send<T>(T value) => value; }""",
        """[Device("x")] public sealed class Lamp { public bool Send(bool on) => on; public Rule? ValidateRule(Rule rule) => rule; }""",
        """[Device("x")] public sealed class Lamp { public bool Send(bool on) => on; public Rule? ValidateRule(string rule) => null; }""",
    ];
}

internal sealed class CannotBeCreatedVariants() : CorrectVariants("PB0003")
{
    private static readonly string[] Modifiers = ["public", "internal", "public sealed", "sealed partial", ""];

    private static readonly string[] Constructors = ["", "public Lamp() { }", "internal Lamp(HttpClient http) => http.Dispose();", "public Lamp(Uri address) => _ = address; private Lamp() { }", "protected internal Lamp(HttpClient http, TimeProvider time) => _ = (http, time);"];

    public override IEnumerable<string> Sources =>
        from modifiers in Modifiers from constructor in Constructors
        select $$"""[Device("x")] {{modifiers}} class Lamp { {{constructor}} public bool Send(bool on) => on; }""";
}

internal sealed class NoSingleConstructorVariants() : CorrectVariants("PB0004")
{
    private static readonly string[] Longest = ["Version a", "Version a, int b = 1", "Version a, string? b, Uri c", "HttpClient http, Version a, TimeSpan? b, Uri c"];

    private static readonly string[] Others = ["", "static Lamp() { }", "public Lamp() { }", "private Lamp(object one, object two, object three, object four) { }", "protected Lamp(object one) { }"];

    public override IEnumerable<string> Sources =>
        from longest in Longest from other in Others
        select $$"""[Device("x")] public class Lamp { public Lamp({{longest}}) { } {{other}} public bool Send(bool on) => on; }""";
}

internal static class Flows
{
    private static readonly string[] Tokens = ["", "CancellationToken token"];

    public static IEnumerable<string> Sensor =>
        from token in Tokens from name in new[] { "", "Async" } from result in new[] { "JsonNode? ReceiveRawMessage{0}({1}) => null;", "Task<JsonNode?> ReceiveRawMessage{0}({1}) => Task.FromResult<JsonNode?>(null);", "ValueTask<JsonNode?> ReceiveRawMessage{0}({1}) => default;" }
        select $"public {string.Format(null, result, name, token)} public JsonObject? ParseRawMessage(JsonNode message) => null;";

    public static IEnumerable<string> Actuator =>
        from token in Tokens from name in new[] { "", "Async" } from result in new[] { "void SendCommand{0}(string key, JsonNode? value{1}) {{ }}", "Task SendCommand{0}(string key, JsonNode? value{1}) => Task.CompletedTask;", "ValueTask SendCommand{0}(string key, JsonNode? value{1}) => default;" }
        select "public " + string.Format(null, result, name, token.Length == 0 ? "" : ", " + token);
}

internal sealed class NoGroupVariants() : CorrectVariants("PB0005")
{
    public override IEnumerable<string> Sources => Flows.Sensor.Concat(Flows.Actuator).Select(flow => $$"""[Connector("meter")] public sealed class Meter { {{flow}} }""");
}

internal sealed class HalfGroupVariants() : CorrectVariants("PB0006")
{
    public override IEnumerable<string> Sources =>
    [
        .. Flows.Sensor.Select(flow => $$"""[Connector("meter")] public sealed class Meter : Half { {{flow.Replace("public JsonObject? ParseRawMessage(JsonNode message) => null;", "", StringComparison.Ordinal)}} } public abstract class Half { public JsonObject? ParseRawMessage(JsonNode message) => null; }"""),
        .. Flows.Sensor.Zip(Flows.Actuator, (sensor, actuator) => $$"""[Connector("meter")] public sealed class Meter { {{sensor}} {{actuator}} }"""),
    ];
}

internal sealed class NotAContractVariants() : CorrectVariants("PB0007")
{
    private static readonly string[] Kinds = ["payment", "on-line-payment", "pay2", "p"];

    private static readonly string[] Contracts =
    [
        "public interface IPayment { void Pay(); }",
        "public interface IPayment { ValueTask PayAsync(CancellationToken cancellationToken); }",
        "internal interface IPayment { void Pay(); }",
        "public interface IPayment { void Pay(); int Fee() => 0; }",
        "public interface IPayment : IBase; public interface IBase { void Pay(); }",
    ];

    public override IEnumerable<string> Sources =>
        from kind in Kinds from contract in Contracts
        select $$"""[PluginKind("{{kind}}")] {{contract}} [Plugin<IPayment>("cash")] class Cash { public void Pay() { } }""";
}

internal sealed class MustImplementVariants() : CorrectVariants("PB0008")
{
    private static readonly (string Contract, string Public, string Explicit)[] Members =
    [
        ("int Fee { get; }", "public int Fee => 1;", "int IPayment.Fee => 1;"),
        ("int Fee { get; set; }", "public int Fee { get; set; }", "int IPayment.Fee { get; set; }"),
        ("event EventHandler Paid;", "public event EventHandler Paid { add { } remove { } }", "event EventHandler IPayment.Paid { add { } remove { } }"),
        ("int this[int index] { get; }", "public int this[int index] => index;", "int IPayment.this[int index] => index;"),
        ("T Pay<T>(T amount);", "public T Pay<T>(T amount) => amount;", "T IPayment.Pay<T>(T amount) => amount;"),
        ("void Pay(ref int amount);", "public void Pay(ref int amount) { }", "void IPayment.Pay(ref int amount) { }"),
        ("bool Pay(out int change);", "public bool Pay(out int change) { change = 0; return true; }", "bool IPayment.Pay(out int change) { change = 0; return true; }"),
    ];

    public override IEnumerable<string> Sources => Members.SelectMany(member => new[]
    {
        $$"""[PluginKind("payment")] public interface IPayment { {{member.Contract}} } [Plugin<IPayment>("cash")] public class Cash : IPayment { {{member.Public}} }""",
        $$"""[PluginKind("payment")] public interface IPayment { {{member.Contract}} } [Plugin<IPayment>("cash")] public class Cash : IPayment { {{member.Explicit}} }""",
        $$"""[PluginKind("payment")] public interface IPayment { {{member.Contract}} } [Plugin<IPayment>("cash")] public class Cash : Base; public abstract class Base : IPayment { {{member.Public}} }""",
    });
}
