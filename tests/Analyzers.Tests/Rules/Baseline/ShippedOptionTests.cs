namespace Patchbay.Analyzers.Tests.Rules.Baseline;

[TestClass]
public sealed class ShippedOptionTests
{
    private const string Fail = ": configurations that were right fail; take it back, or record it in PluginOptions.Unshipped.txt";

    [TestMethod]
    [DataRow("public int Port { get; init; }", "text", "was shipped as text and is int now")]
    [DataRow("public TimeSpan Port { get; init; }", "int", "was shipped as int and is duration now")]
    [DataRow("public IReadOnlyList<int> Port { get; init; } = [];", "int", "was shipped as int and is list now")]
    [DataRow("public required int Port { get; init; }", "int", "could be left out when it was shipped and is required now")]
    [DataRow("[Range(1, 9)] public int Port { get; init; } = 1;", "int; in [0, 9]", "was shipped for [0, 9] and is only for [1, 9] now")]
    [DataRow("[Range(1, 9)] public int Port { get; init; } = 1;", "int; in [1, 10]", "was shipped for [1, 10] and is only for [1, 9] now")]
    [DataRow("[Range(1, 9, MinimumIsExclusive = true)] public int Port { get; init; } = 2;", "int; in [1, 9]", "was shipped for [1, 9] and is only for (1, 9] now")]
    [DataRow("[Range(0.5, 1)] public double Port { get; init; } = 1;", "double; in [0.25, 1]", "was shipped for [0.25, 1] and is only for [0.5, 1] now")]
    [DataRow("[Range(1, 9)] public double Port { get; init; } = 1;", "double", "was shipped for all values and is only for [1, 9] now")]
    [DataRow("[Range(typeof(TimeSpan), \"00:00:02\", \"1.00:00:00\")] public TimeSpan Port { get; init; } = TimeSpan.FromSeconds(9);", "duration; in [00:00:01, 1.00:00:00]", "was shipped for [00:00:01, 1.00:00:00] and is only for [00:00:02, 1.00:00:00] now")]
    [DataRow("public byte Port { get; init; }", "int; in [0, 300]", "was shipped for [0, 300] and is only for [0, 255] now")]
    [DataRow("public uint Port { get; init; }", "int", "was shipped for [-2147483648, 2147483647] and is only for [0, 4294967295] now")]
    [DataRow("[StringLength(8)] public string? Port { get; init; }", "text", "was shipped for any length and is only for the length [0, 8] now")]
    [DataRow("[StringLength(8, MinimumLength = 2)] public string? Port { get; init; }", "text; length [1, 8]", "was shipped for the length [1, 8] and is only for the length [2, 8] now")]
    [DataRow("[MaxLength(2)] public IReadOnlyList<int> Port { get; init; } = [];", "list\ndevice \"lamp\" port[]: int", "was shipped for any length and is only for the length [0, 2] now")]
    [DataRow("[AllowedValues(\"a\", \"b\")] public string Port { get; init; } = \"a\";", "text; one of \"a\", \"b\", \"c\"", "no longer takes \"c\"")]
    [DataRow("[AllowedValues(1, 2)] public int Port { get; init; } = 1;", "int", "only takes 1, 2 now")]
    [DataRow("[DeniedValues(7)] public int Port { get; init; } = 1;", "int", "no longer takes 7")]
    [DataRow("public Colour Port { get; init; }", "choice; one of \"red\", \"green\", \"light_blue\"", "no longer takes \"light_blue\"")]
    [DataRow("[RegularExpression(\"[a;]+\")] public string? Port { get; init; }", "text", "is checked now: matches \"[a;]+\"")]
    [DataRow("[RegularExpression(\"b\")] public string? Port { get; init; }", "text; matches \"a\"", "is checked now: matches \"b\"")]
    [DataRow("[EmailAddress, Url] public string? Port { get; init; }", "text; url", "is checked now: email")]
    [DataRow("[Range(2, 9)] public required int Port { get; init; }", "int; in [1, 9]", "could be left out when it was shipped and is required now, and was shipped for [1, 9] and is only for [2, 9] now")]
    public void What_configurations_may_run_into_is_reported_at_the_property(string property, string shipped, string change) =>
        BaselineRun.Found(BaselineRun.Lamp(property, "public enum Colour { Red, Green }"), $"device \"lamp\" port: {shipped}")
            .ShouldBe([$"PB0036 Port: The option 'port' of device \"lamp\" {change}{Fail}"]);

    [TestMethod]
    [DataRow("public long Port { get; init; }", "int")]
    [DataRow("public double Port { get; init; }", "int")]
    [DataRow("public string? Port { get; init; }", "guid")]
    [DataRow("public Secret? Port { get; init; }", "text")]
    [DataRow("[Range(0, 99)] public int Port { get; init; }", "int; in [1, 9]")]
    [DataRow("public int Port { get; init; }", "int; required")]
    [DataRow("public Colour Port { get; init; }", "choice; one of \"red\"")]
    [DataRow("public string? Port { get; init; }", "text; length [1, 2]; matches \"x\"; not one of \"y\"")]
    public void What_takes_more_than_before_is_no_break(string property, string shipped) =>
        BaselineRun.Found(BaselineRun.Lamp(property, "public enum Colour { Red, Green }"), $"device \"lamp\" port: {shipped}")
            .ShouldHaveSingleItem().ShouldStartWith("PB0037 Port: The option 'port' of device \"lamp\" is not in the baseline as it is: ");

    [TestMethod]
    public void An_option_that_is_gone_is_reported_at_the_options() =>
        BaselineRun.Found(BaselineRun.Lamp("public int Pin { get; init; }"), "device \"lamp\" pin: int\ndevice \"lamp\" port: int")
            .ShouldBe(["PB0036 LampOptions: The option 'port' of device \"lamp\" was shipped and is gone: configurations that have it go unheeded; put [RenamedFrom(\"port\")] on what takes its place, or record its removal in PluginOptions.Unshipped.txt"]);

    [TestMethod]
    public void With_a_section_that_is_gone_all_in_it_is() =>
        BaselineRun.Found(BaselineRun.Lamp("public int Pin { get; init; }"), "device \"lamp\" pin: int\ndevice \"lamp\" net: section\ndevice \"lamp\" net.port: int\ndevice \"lamp\" net.hosts: list\ndevice \"lamp\" net.hosts[]: text")
            .ShouldHaveSingleItem().ShouldStartWith("PB0036 LampOptions: The option 'net' of device \"lamp\" was shipped and is gone");

    [TestMethod]
    public void In_a_nested_type_it_is_reported_there() =>
        BaselineRun.Found(
            BaselineRun.Lamp("public NetOptions Net { get; init; } = new();", "[PluginOptions] public sealed record NetOptions { public int Pin { get; init; } }"),
            "device \"lamp\" net: section\ndevice \"lamp\" net.pin: int\ndevice \"lamp\" net.port: int")
            .ShouldHaveSingleItem().ShouldStartWith("PB0036 NetOptions: The option 'net.port' of device \"lamp\" was shipped and is gone");

    [TestMethod]
    public void What_became_another_type_takes_what_was_in_it_along() =>
        BaselineRun.Found(BaselineRun.Lamp("public string? Net { get; init; }"), "device \"lamp\" net: section\ndevice \"lamp\" net.port: int")
            .ShouldBe([$"PB0036 Net: The option 'net' of device \"lamp\" was shipped as section and is text now{Fail}"]);

    [TestMethod]
    public void A_new_option_that_is_required_breaks_configurations_that_were_complete() =>
        BaselineRun.Found(BaselineRun.Lamp("public int Pin { get; init; } public required string Host { get; init; }"), "device \"lamp\" pin: int")
            .ShouldBe(["PB0036 Host: The option 'host' of device \"lamp\" is new and required: configurations that were complete fail; give it a default, or record it in PluginOptions.Unshipped.txt"]);

    [TestMethod]
    public void Options_that_are_no_parameter_any_more_are_reported_at_the_class() =>
        BaselineRun.Found("""[Device("lamp")] public sealed class Lamp { public bool Send(bool on) => on; }""", "device \"lamp\" pin: int")
            .ShouldHaveSingleItem().ShouldStartWith("PB0036 Lamp: The option 'pin' of device \"lamp\" was shipped and is gone");

    [TestMethod]
    public void A_plugin_that_is_gone_is_reported_once_in_the_file() =>
        BaselineRun.Found(BaselineRun.Lamp("public int Pin { get; init; }"), "device \"lamp\" pin: int\n# Bulbs\ndevice \"bulb\" pin: int\ndevice \"bulb\" port: int")
            .ShouldBe(["PB0036 device \"bulb\" pin: int: The option 'pin' of device \"bulb\" and 1 more was shipped, and the plugin is gone: bring it back, or record its removal in PluginOptions.Unshipped.txt"]);

    [TestMethod]
    [DataRow("device lamp pin: int")]
    [DataRow("device \"lamp\" pin")]
    [DataRow("device \"lamp\": int")]
    [DataRow("device \"lamp\" pin:")]
    [DataRow("device \"lamp\" pin: int; in 1 to 9")]
    [DataRow("device \"lamp\" pin: int; ; required")]
    [DataRow("\"lamp\" pin: int")]
    public void A_line_that_cannot_be_read_is_reported_there(string line) =>
        BaselineRun.Found("", line).ShouldBe([$"PB0036 {line}: The option in this line cannot be read: write it as in: device \"wled\" port: int; in [1, 65535]"]);

    [TestMethod]
    public void Options_that_several_plugins_have_are_reported_once() =>
        BaselineRun.Found(
            BaselineRun.Lamp("public required int Pin { get; init; }", """[Device("bulb")] public sealed class Bulb(LampOptions options) { public bool Send(bool on) => on && options.Pin > 0; }"""),
            "device \"lamp\" pin: int\ndevice \"bulb\" pin: int")
            .ShouldHaveSingleItem().ShouldStartWith("PB0036 Pin: The option 'pin' of device \"bulb\" and 1 more could be left out");

    [TestMethod]
    public void What_is_recorded_as_unshipped_is_meant() =>
        BaselineRun.Found(
            BaselineRun.Lamp("public required int Pin { get; init; } public required string Host { get; init; }"),
            "device \"lamp\" pin: text\ndevice \"lamp\" port: int\ndevice \"lamp\" net: section\ndevice \"lamp\" net.port: int\ndevice \"bulb\" port: int",
            "device \"lamp\" host: text; required\ndevice \"lamp\" pin: int; required\n*REMOVED* device \"lamp\" port: int\n*REMOVED* device \"lamp\" net: section\n*REMOVED* device \"bulb\" port: int")
            .ShouldBeEmpty();

    [TestMethod]
    public void A_former_key_keeps_the_promise() =>
        BaselineRun.Found(
            BaselineRun.Lamp("""[RenamedFrom("net")] public NetOptions Network { get; init; } = new();""", """[PluginOptions] public sealed record NetOptions { [RenamedFrom("port")] public int TcpPort { get; init; } }"""),
            "device \"lamp\" net: section\ndevice \"lamp\" net.port: int",
            "device \"lamp\" network: section\ndevice \"lamp\" network.tcp_port: int")
            .ShouldBeEmpty();

    [TestMethod]
    public void Half_typed_plugins_and_options_are_left_to_other_rules() =>
        BaselineRun.Found(
            """
            [PluginOptions] public sealed record LampOptions { public object? Pin { get; init; } }
            [Device("lamp")] public abstract class Lamp(LampOptions options) { public bool Send(bool on) => on && options is not null; }
            [Device("bulb")] public sealed class Bulb(LampOptions options) { public bool Send(bool on) => on && options is not null; }
            """,
            "device \"lamp\" pin: int\ndevice \"bulb\" pin: int")
            .ShouldNotContain(found => found.StartsWith("PB0036", StringComparison.Ordinal) || found.StartsWith("PB0037", StringComparison.Ordinal));

    [TestMethod]
    public void Without_a_baseline_there_is_nothing_to_say() => AnalyzerRun.VerifySilent(BaselineRun.Lamp("public required int Pin { get; init; }"));
}
