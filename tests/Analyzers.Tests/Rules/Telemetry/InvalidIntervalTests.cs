namespace Patchbay.Analyzers.Tests.Rules.Telemetry;

[TestClass]
public sealed class InvalidIntervalTests
{
    private const string Body = "public class Meter { public void SendCommand(string key, double value) { } public const string Often = \"1s\"; }";

    [TestMethod]
    [DataRow("1s")]
    [DataRow("")]
    [DataRow("5")]
    [DataRow("00:00:00")]
    [DataRow("-00:00:05")]
    [DataRow("00:00:99")]
    [DataRow("5 seconds")]
    public void What_is_no_time_span_is_marked(string interval) => AnalyzerRun.Verify(
        "PB0063",
        $$"""[Connector("x", Interval = [|"{{interval}}"|])] {{Body}}""",
        $"'{interval}' is no interval. Write a time span above zero: 00:00:05 for five seconds.");

    [TestMethod]
    public void A_constant_is_marked_where_it_is_used() => AnalyzerRun.Verify("PB0063", $$"""[Connector("x", Interval = [|Meter.Often|])] {{Body}}""");

    [TestMethod]
    [DataRow("Interval = \"00:00:05\"")]
    [DataRow("Interval = \"1.00:00:00\"")]
    [DataRow("Interval = \"0:0:0.5\"")]
    [DataRow("Interval = null")]
    [DataRow("Interval = unknown")]
    [DataRow("Interval = 5")]
    [DataRow("Description = \"1s\"")]
    public void A_time_span_and_half_typed_code_are_silent(string argument) => AnalyzerRun.VerifySilent($$"""[Connector("x", {{argument}})] {{Body}}""");
}
