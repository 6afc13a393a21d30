namespace Patchbay.Analyzers.Tests.Rules.Contracts;

[TestClass]
public sealed class UnavailableServiceTests
{
    private const string Member = "public bool Send(bool on) => on;";

    [TestMethod]
    [DataRow("string")]
    [DataRow("int")]
    [DataRow("bool")]
    [DataRow("object")]
    [DataRow("TimeSpan")]
    [DataRow("Guid")]
    [DataRow("CancellationToken")]
    [DataRow("DayOfWeek")]
    [DataRow("string[]")]
    [DataRow("int[]")]
    [DataRow("byte[][]")]
    [DataRow("S")]
    public void A_value_is_no_service(string type) => AnalyzerRun.Verify(
        "PB0009",
        $$"""[Device("x")] public class Lamp([|{{type}}|] value) { {{Member}} } public struct S;""",
        $"'value' of 'Lamp' is '{type}', which hosts do not register as a service. Make it a property of a record with [PluginOptions], or give it a default value.");

    [TestMethod]
    public void Each_value_is_marked_at_its_type() =>
        AnalyzerRun.Verify("PB0009", $$"""[Device("x")] public class Lamp { public Lamp([|string|] a, Uri b, [|int|] c) { } public Lamp(int d) { } {{Member}} }""");

    [TestMethod]
    public void A_class_of_two_kinds_has_one_constructor() =>
        AnalyzerRun.Verify("PB0009", $$"""[Device("x"), Sensor("x")] public class Lamp([|string|] a) { {{Member}} public bool ConditionMet() => true; }""");

    [TestMethod]
    public void The_key_of_a_service_is_never_given() => AnalyzerRun.Verify(
        "PB0009",
        $$"""[Device("x")] public class Lamp([Microsoft.Extensions.DependencyInjection.ServiceKey] [|string|] key) { {{Member}} }""",
        "'key' of 'Lamp' is the key of a service, and plugins are not created by key. Remove [ServiceKey].");

    [TestMethod]
    [DataRow("string a = \"\"")]
    [DataRow("int a = 1")]
    [DataRow("string? a")]
    [DataRow("int? a")]
    [DataRow("object? a")]
    [DataRow("[Microsoft.Extensions.DependencyInjection.FromKeyedServices(\"host\")] string a")]
    [DataRow("Uri a, Func<string> b, Lazy<int> c, IReadOnlyList<int> d")]
    [DataRow("System.Net.Http.HttpClient a, TimeProvider b, IServiceProvider c")]
    public void What_may_be_a_service_or_has_a_default_is_silent(string parameters) =>
        AnalyzerRun.VerifySilent($$"""[Device("x")] public class Lamp({{parameters}}) { {{Member}} }""");

    [TestMethod]
    [DataRow("public Lamp(Uri a) { } private Lamp(string b, int c) { }")]
    [DataRow("[Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructor] public Lamp() { } public Lamp(string b) { }")]
    public void Constructors_that_are_not_called_are_silent(string constructors) =>
        AnalyzerRun.VerifySilent($$"""[Device("x")] public class Lamp { {{constructors}} {{Member}} }""");

    [TestMethod]
    public void Of_a_class_that_cannot_be_created_only_that_is_said() =>
        AnalyzerRun.Verify("PB0003", $$"""[Device("x")] public abstract class [|Lamp|](string a) { {{Member}} }""");

    [TestMethod]
    [DataRow("Unknown a")]
    [DataRow("Unknown[] a")]
    [DataRow("Uri a, ")]
    public void Half_typed_constructors_are_left_to_the_compiler(string parameters) =>
        AnalyzerRun.VerifySilent($$"""[Device("x")] public class Lamp({{parameters}}) { {{Member}} }""");
}
