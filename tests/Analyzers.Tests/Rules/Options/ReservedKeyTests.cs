namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class ReservedKeyTests
{
    [TestMethod]
    [DataRow("public string [|DefaultRule|] { get; init; } = \"\";")]
    [DataRow("public required string [|Schedule|] { get; init; }")]
    [DataRow("[System.Text.Json.Serialization.JsonPropertyName(\"_type\")] public string [|Type|] { get; init; } = \"\";")]
    [DataRow("[System.Text.Json.Serialization.JsonPropertyName(\"$schema\")] public string [|Schema|] { get; init; } = \"\";")]
    [DataRow("[System.Text.Json.Serialization.JsonPropertyName(\"Default-Rule\")] public string [|Rule|] { get; init; } = \"\";")]
    [DataRow("[RenamedFrom(\"schedule\")] public string [|Plan|] { get; init; } = \"\";", DisplayName = "as a former key")]
    [DataRow("public int [|_plan|] { get; init; }", DisplayName = "by the name of the property")]
    public void A_key_of_the_host_is_reported_at_the_property(string property) => AnalyzerRun.Verify("PB0038", Lamp(property));

    [TestMethod]
    public void The_message_says_who_reads_it() => AnalyzerRun.Verify(
        "PB0038",
        Lamp("public string [|DefaultRule|] { get; init; } = \"\";"),
        "The key of 'DefaultRule', \"default_rule\", belongs to the host: it reads \"default_rule\" of each device itself. Rename the option, or give it another key by [JsonPropertyName].");

    [TestMethod]
    public void The_message_says_which_keys_are_every_hosts() => AnalyzerRun.Verify(
        "PB0038",
        Lamp("[System.Text.Json.Serialization.JsonPropertyName(\"_type\")] public string [|Type|] { get; init; } = \"\";"),
        "The key of 'Type', \"_type\", belongs to the host: all keys do that begin with '_' or '$'. Rename the option, or give it another key by [JsonPropertyName].");

    [TestMethod]
    public void Only_sensors_have_targets() => AnalyzerRun.Verify(
        "PB0038",
        """
        [Sensor("motion")] public sealed class Motion(MotionOptions options) { public bool ConditionMet() => options.Targets is null; }
        [Device("lamp")] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => options.Targets is null; }
        [PluginOptions] public sealed record MotionOptions : SensorOptions { public string? [|Targets|] { get; init; } }
        [PluginOptions] public sealed record LampOptions : DeviceOptions { public string? Targets { get; init; } }
        """);

    [TestMethod]
    public void A_kind_of_ones_own_has_keys_of_its_own() => AnalyzerRun.Verify(
        "PB0038",
        """
        [PluginKind("payment", ReservedKeys = new[] { "currency" })] public interface IPayment { void Pay(); }
        [Plugin<IPayment>("card")] public sealed class Card(CardOptions options) { public void Pay() => _ = options; }
        [PluginOptions] public sealed record CardOptions { public string [|Currency|] { get; init; } = "EUR"; public string Schedule { get; init; } = ""; }
        """);

    public static string Lamp(string property) => $$"""
        [Device("lamp")] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options is not null; }
        [PluginOptions] public sealed record LampOptions : DeviceOptions { {{property}} }

        """;
}
