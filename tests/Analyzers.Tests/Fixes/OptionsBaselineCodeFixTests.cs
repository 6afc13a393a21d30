namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class OptionsBaselineCodeFixTests
{
    private const string Record = "Record in PluginOptions.Unshipped.txt";
    private const string Approve = "Approve this break and record it in PluginOptions.Unshipped.txt";

    [TestMethod]
    public void All_options_are_recorded_at_once_sorted_below_the_comments() =>
        FixRun.ApplyWith(
            BaselineRun.Files("", "# What the next release adds.\n\ndevice \"lamp\" port: int\n"),
            BaselineRun.Lamp("public int Port { get; init; } public required string Uri { get; init; } public int[] Pins { get; init; } = [];"),
            Record,
            all: true).Files["PluginOptions.Unshipped.txt"].ShouldBe(
            """
            # What the next release adds.
            device "lamp" pins: list
            device "lamp" pins[]: int
            device "lamp" port: int
            device "lamp" uri: text; required

            """.ReplaceLineEndings("\n"));

    [TestMethod]
    public void The_file_is_made_beside_that_of_what_was_shipped() =>
        FixRun.ApplyWith([BaselineRun.Files("")[0]], BaselineRun.Lamp("public int Port { get; init; }"), Record)
            .Files["PluginOptions.Unshipped.txt"].ShouldBe("device \"lamp\" port: int\n");

    [TestMethod]
    public void A_change_is_recorded_in_place_of_what_was_there() =>
        FixRun.ApplyWith(
            BaselineRun.Files("device \"lamp\" port: text", "device \"lamp\" port: duration\n"),
            BaselineRun.Lamp("public int Port { get; init; }"),
            Approve).Files["PluginOptions.Unshipped.txt"].ShouldBe("device \"lamp\" port: int\n");

    [TestMethod]
    public void A_removal_is_recorded_and_no_other_break_with_it() =>
        FixRun.ApplyWith(
            BaselineRun.Files("device \"lamp\" host: text\ndevice \"lamp\" port: text\n", "device \"lamp\" port: duration\n"),
            BaselineRun.Lamp("public int Port { get; init; }"),
            Approve).Files["PluginOptions.Unshipped.txt"].ShouldBe("*REMOVED* device \"lamp\" host: text\ndevice \"lamp\" port: duration\n");

    [TestMethod]
    public void A_break_is_approved_one_at_a_time() =>
        FixRun.FixesOf("PB0036").ShouldAllBe(fix => fix.GetFixAllProvider() == null);

    [TestMethod]
    public void Windows_line_ends_stay() =>
        FixRun.ApplyWith(
            [new("PluginOptions.Unshipped.txt", "device \"lamp\" port: int\r\n")],
            BaselineRun.Lamp("public int Port { get; init; } public int Pin { get; init; }"),
            Record).Files["PluginOptions.Unshipped.txt"].ShouldBe("device \"lamp\" pin: int\r\ndevice \"lamp\" port: int\r\n");

    [TestMethod]
    public void What_took_the_place_of_a_shipped_option_gets_its_key()
    {
        AdditionalFile[] files = BaselineRun.Files("device \"lamp\" port: int\ndevice \"lamp\" host: text", "device \"lamp\" tcp_port: int");
        string source = BaselineRun.Lamp("public string? Host { get; init; }\n\n    /// <summary>Where it listens.</summary>\n    [Prompt(\"Port\")]\n    public int TcpPort { get; init; }\n");

        FixRun.Titles(source, files: files).ShouldBe([Approve, "Read 'port' as 'TcpPort' by [RenamedFrom]"], ignoreOrder: true);
        FixRun.ApplyWith(files, source, "Read 'port' as 'TcpPort' by [RenamedFrom]").Source
            .ShouldBe(source.ReplaceLineEndings("\n").Replace("    [Prompt(", "    [RenamedFrom(\"port\")]\n    [Prompt(", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_parameter_of_a_record_gets_it_for_its_property() =>
        FixRun.ApplyWith(
            BaselineRun.Files("device \"lamp\" port: int; required", "device \"lamp\" tcp_port: int; required"),
            """
            [PluginOptions] public sealed record LampOptions(int TcpPort);
            [Device("lamp")] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => on && options.TcpPort > 0; }
            """,
            "Read 'port' as 'TcpPort' by [RenamedFrom]").Source.ShouldContain("record LampOptions([property: RenamedFrom(\"port\")] int TcpPort);");

    [TestMethod]
    public void Nothing_that_takes_less_is_offered() =>
        FixRun.Titles(
            BaselineRun.Lamp("public byte TcpPort { get; init; }"),
            files: BaselineRun.Files("device \"lamp\" port: int", "device \"lamp\" tcp_port: byte")).ShouldBe([Approve]);
}
