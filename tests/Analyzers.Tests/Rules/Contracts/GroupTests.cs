namespace Patchbay.Analyzers.Tests.Rules.Contracts;

[TestClass]
public sealed class GroupTests
{
    [TestMethod]
    public void A_connector_without_any_flow_is_reported() => AnalyzerRun.Verify(
        "PB0005",
        """[Connector("x")] public class [|Meter|] { public void Other() { } }""",
        "'Meter' is a connector, so it needs the sensor flow ('ReceiveRawMessage' and 'ParseRawMessage'), or the actuator flow ('SendCommand')");

    [TestMethod]
    public void Half_a_flow_is_reported_with_the_other_half() => AnalyzerRun.Verify(
        "PB0006",
        """[Connector("x")] public class [|Meter|] { public string ReceiveRawMessage() => ""; public void SendCommand(string key, double value) { } }""",
        "'Meter' has only a part of the sensor flow, so it also needs 'Task<JsonObject?> ParseRawMessage(JsonNode rawMessage, DateTimeOffset timestamp, CancellationToken cancellationToken)' (timestamp and cancellationToken may be left out)");

    [TestMethod]
    [DataRow("""[Connector("x")] public class Meter { public void SendCommand(string key, double value) { } }""")]
    [DataRow("""[Connector("x")] public class Meter { public string ReceiveRawMessage() => ""; public System.Text.Json.Nodes.JsonObject? ParseRawMessage(string raw) => null; }""")]
    public void One_whole_flow_is_enough(string source) => AnalyzerRun.VerifySilent(source);
}
