namespace Patchbay.Analyzers.Tests.Rules.Devices;

[TestClass]
public sealed class UnaskableOptionTests
{
    [TestMethod]
    [DataRow("public required int [|Port|] { get; init; }")]
    [DataRow("[Prompt(\"Port\")] public int [|Port|] { get; init; } = 80;")]
    [DataRow("public string [|Host|] { get; init; }", DisplayName = "required because nothing sets it")]
    [DataRow("public required string [|Path|] { get; init; }", DisplayName = "without the text before _path")]
    [DataRow("public required int [|Pins|] { get; init; }", DisplayName = "without the _ of pin_")]
    [DataRow("public required string [|Mode|] { get; init; }", DisplayName = "only sensors have modes")]
    [DataRow("[System.Text.Json.Serialization.JsonPropertyName(\"Ip\")] public required string [|Ip|] { get; init; }", DisplayName = "letter by letter")]
    [DataRow("public required List<int> [|Pin|] { get; init; }", DisplayName = "a list is not one answer")]
    public void An_option_that_nobody_can_ask_for_is_reported_at_the_property(string property) => AnalyzerRun.Verify("PB0027", Lamp(property));

    [TestMethod]
    public void The_message_says_what_can_be_asked_for() => AnalyzerRun.Verify(
        "PB0027",
        Lamp("public required int [|Port|] { get; init; }"),
        "Clients of a device cannot ask for \"port\", so the word \"placeholder\" would be configured for 'Port'. "
            + "Give it a default and no [Prompt], or one of the keys that they know: nickname, pin, pin_*, min_rule, max_rule, uri, *_path, ip.");

    [TestMethod]
    public void A_parameter_of_a_record_is_its_property() => AnalyzerRun.Verify(
        "PB0027",
        """
        [Device("lamp")] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options.Port > 0; }
        [PluginOptions] public sealed record LampOptions(string Nickname, int [|Port|]);
        """);

    [TestMethod]
    public void An_option_of_a_base_type_is_reported_there_once() => AnalyzerRun.Verify(
        "PB0027",
        """
        [Device("lamp")] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options.Port > 0; }
        [Device("bulb")] public sealed class Bulb(BulbOptions options) { public bool Send(bool on) => on && options.Port > 0; }
        [Sensor("both")] public sealed class Both(BulbOptions options) { public bool ConditionMet() => options.Port > 0; }
        public abstract record NetOptions : DeviceOptions { public required int [|Port|] { get; init; } }
        [PluginOptions] public sealed record LampOptions : NetOptions;
        [PluginOptions] public sealed record BulbOptions : NetOptions;
        """);

    [TestMethod]
    public void What_another_assembly_declares_is_reported_where_it_is_taken() => AnalyzerRun.Verify(
        "PB0027",
        """
        [Device("lamp")] public sealed class Lamp([|LampOptions|] options) { public bool Send(bool on) => on && options.Tolerance > 0; }
        [PluginOptions] public sealed record LampOptions : ThermostatOptions;
        """);

    [TestMethod]
    public void A_kind_of_ones_own_says_what_its_clients_ask_for() => AnalyzerRun.Verify(
        "PB0027",
        """
        [PluginKind("payment", AskableKeys = new[] { "account" })] public interface IPayment { void Pay(); }
        [Plugin<IPayment>("card")] public sealed class Card(CardOptions options) { public void Pay() => _ = options; }
        [PluginOptions] public sealed record CardOptions { public required string Account { get; init; } public required int [|Limit|] { get; init; } }
        """);

    public static string Lamp(string property) => $$"""
        #pragma warning disable CS8618
        [Device("lamp")] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options is not null; }
        [PluginOptions] public sealed record LampOptions : DeviceOptions { {{property}} }

        """;
}
