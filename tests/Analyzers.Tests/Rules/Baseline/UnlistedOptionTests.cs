namespace Patchbay.Analyzers.Tests.Rules.Baseline;

[TestClass]
public sealed class UnlistedOptionTests
{
    [TestMethod]
    [DataRow("public int Value { get; init; }", "value: int")]
    [DataRow("public required Uri Value { get; init; }", "value: uri; required")]
    [DataRow("[Range(0.5, 2, MaximumIsExclusive = true)] public double? Value { get; init; }", "value: double; in [0.5, 2)")]
    [DataRow("[Range(typeof(DateOnly), \"2026-01-01\", \"2026-12-31\")] public DateOnly? Value { get; init; }", "value: date; in [2026-01-01, 2026-12-31]")]
    [DataRow("[StringLength(8), RegularExpression(\"[\\\"a]*\")] public string? Value { get; init; }", "value: text; length [0, 8]; matches \"[\\\"a]*\"")]
    [DataRow("[DeniedValues(\"a\", \"b\"), Required] public string Value { get; init; } = \"c\";", "value: text; required; not one of \"a\", \"b\"; not blank")]
    [DataRow("public DayOfWeek Value { get; init; }", "value: choice; one of \"sunday\", \"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\", \"saturday\"")]
    [DataRow("[System.Text.Json.Serialization.JsonPropertyName(\"a; b\")] public TimeOnly Value { get; init; }", "\"a; b\": time")]
    public void The_line_to_add_says_it_all(string property, string line) =>
        BaselineRun.Found(BaselineRun.Lamp(property), "")
            .ShouldBe([$"PB0037 Value: The option '{line[..line.LastIndexOf(": " + line.Split(": ")[^1], StringComparison.Ordinal)]}' of device \"lamp\" is not in the baseline: add to PluginOptions.Unshipped.txt: device \"lamp\" {line}"]);

    [TestMethod]
    public void Without_the_file_to_add_to_the_message_says_to_make_it() =>
        AnalyzerRun.Diagnostics(Sources.Compile(BaselineRun.Lamp("public int Pin { get; init; }")), files: [BaselineRun.Files("")[0]])
            .ShouldHaveSingleItem().GetMessage(System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe("The option 'pin' of device \"lamp\" is not in the baseline: make the file PluginOptions.Unshipped.txt beside the project file, and add to PluginOptions.Unshipped.txt: device \"lamp\" pin: int");

    [TestMethod]
    public void Entries_and_nested_options_have_lines_of_their_own() =>
        BaselineRun.Found(
            BaselineRun.Lamp(
                "public IReadOnlyList<NodeOptions> Nodes { get; init; } = []; public Dictionary<string, string> Labels { get; init; } = [];",
                "[PluginOptions] public sealed record NodeOptions { public required int Pin { get; init; } public NodeOptions? Next { get; init; } }"),
            """
            device "lamp" nodes: list
            device "lamp" nodes[]: section
            device "lamp" nodes[].pin: int; required
            device "lamp" nodes[].next: section
            device "lamp" labels: map
            device "lamp" labels{}: text
            """)
            .ShouldBeEmpty();

    [TestMethod]
    public void A_line_that_is_not_up_to_date_is_reported_at_the_property() =>
        BaselineRun.Found(BaselineRun.Lamp("public int Pin { get; init; }"), "device \"lamp\" port: int", "device \"lamp\" pin: text\n*REMOVED* device \"lamp\" port: int")
            .ShouldBe(["PB0037 Pin: The option 'pin' of device \"lamp\" is not in the baseline as it is: add to PluginOptions.Unshipped.txt: device \"lamp\" pin: int"]);

    [TestMethod]
    [DataRow("device \"lamp\" port: int")]
    [DataRow("device \"bulb\" pin: int")]
    [DataRow("*REMOVED* device \"lamp\" port: int")]
    public void A_line_about_nothing_is_reported_there(string line) =>
        BaselineRun.Found(BaselineRun.Lamp("public int Pin { get; init; }"), "", "# Next\n\ndevice \"lamp\" pin: int\n" + line)
            .ShouldBe([$"PB0037 {line}: The option {(line.Contains("port", StringComparison.Ordinal) ? "'port' of device \"lamp\"" : "'pin' of device \"bulb\"")} is not there, or was never shipped: remove this line"]);

    [TestMethod]
    public void Keys_that_read_the_same_are_the_same() =>
        BaselineRun.Found(BaselineRun.Lamp("public int MinRule { get; init; }"), "device \"lamp\" MinRule: int").ShouldBeEmpty();

    [TestMethod]
    public void Base_types_and_positional_records_have_options_too() =>
        BaselineRun.Found(
            """
            public abstract record Base(int Pin) { public string? Host { get; init; } }
            [PluginOptions] public sealed record LampOptions(int Pin, int Port = 80) : Base(Pin);
            [Device("lamp")] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options.Port > 0; }
            """,
            "device \"lamp\" pin: int; required")
            .Select(found => found.Split(':')[0]).ShouldBe(["PB0037 Host", "PB0037 Port"]);
}
