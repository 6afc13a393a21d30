using Patchbay.Devices.Api;
using Patchbay.Devices.Tests.Conformance.Tables;

namespace Patchbay.Devices.Tests.Conformance;

/// <summary>Every endpoint, each of its answers and each of its errors, by lines of JSON and by HTTP, on a real port.</summary>
[TestClass]
public sealed class EndpointTests
{
    private const string NotFound = """{"ERROR":"Instance not found, use status to see options"}""";
    private const string InvalidSyntax = """{"ERROR":"Invalid syntax"}""";

    private static readonly string[] s_tables = [InstanceTable.Rows, RuleTable.Rows, ScheduleTable.Rows, SensorTable.Rows, DeviceTable.Rows, NodeTable.Rows];

    [TestMethod]
    [DataRow(InstanceTable.Rows, false, DisplayName = "Instances, lines of JSON")]
    [DataRow(InstanceTable.Rows, true, DisplayName = "Instances, HTTP")]
    [DataRow(RuleTable.Rows, false, DisplayName = "Rules, lines of JSON")]
    [DataRow(RuleTable.Rows, true, DisplayName = "Rules, HTTP")]
    [DataRow(ScheduleTable.Rows, false, DisplayName = "Schedules, lines of JSON")]
    [DataRow(ScheduleTable.Rows, true, DisplayName = "Schedules, HTTP")]
    [DataRow(SensorTable.Rows, false, DisplayName = "Sensors, lines of JSON")]
    [DataRow(SensorTable.Rows, true, DisplayName = "Sensors, HTTP")]
    [DataRow(DeviceTable.Rows, false, DisplayName = "Devices, lines of JSON")]
    [DataRow(DeviceTable.Rows, true, DisplayName = "Devices, HTTP")]
    [DataRow(NodeTable.Rows, false, DisplayName = "Node, lines of JSON")]
    [DataRow(NodeTable.Rows, true, DisplayName = "Node, HTTP")]
    [DataRow(BehaviourTable.FadeRows, false, DisplayName = "Fades")]
    [DataRow(BehaviourTable.GroupRows, false, DisplayName = "Groups")]
    public async Task The_answers_are_those_of_the_table(string table, bool byHttp)
    {
        await using ConformanceNode node = await ConformanceNode.StartAsync();
        await AnswerTable.CompareAsync(node, table, byHttp);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task A_blank_node_answers_too(bool byHttp)
    {
        await using ConformanceNode node = await ConformanceNode.StartAsync(configuration: null, hasLog: false);
        await AnswerTable.CompareAsync(node, NodeTable.BlankRows, byHttp);
    }

    [TestMethod]
    public void No_endpoint_is_missing_in_the_tables()
    {
        TableRow[] rows = [.. s_tables.SelectMany(TableRow.Read)];
        string[] named = [.. rows.Where(row => row.Answer is not """{"ERROR":"Invalid command"}""").Select(row => row.Endpoint).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal)];

        named.ShouldBe(Endpoints.Names.Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public void The_errors_that_endpoints_have_in_common_are_in_the_tables_for_each()
    {
        TableRow[] rows = [.. s_tables.SelectMany(TableRow.Read)];
        string[] ofInstances = ["enable", "disable", "enable_in", "disable_in", "get_attributes", "set_rule", "increment_rule", "reset_rule", "get_schedule_rules",
            "add_schedule_rule", "remove_rule", "condition_met", "trigger_sensor", "load_cell_tare", "load_cell_read", "turn_on", "turn_off"];
        string[] ofNothing = ["status", "reboot", "clear_log", "mem_info", "reset_all_rules", "save_rules", "get_schedule_keywords", "save_schedule_keywords",
            "get_temp", "get_humid", "get_climate_data", "ir_get_existing_macros", "ir_save_macros"];

        With(rows, NotFound).ShouldBe(ofInstances.Order(StringComparer.Ordinal));
        With(rows, InvalidSyntax).ShouldBe(Endpoints.Names.Except(ofNothing).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> With(TableRow[] rows, string answer) =>
        rows.Where(row => row.Answer.Equals(answer, StringComparison.Ordinal) && row.Call.StartsWith('[')).Select(row => row.Endpoint).Distinct().Order(StringComparer.Ordinal);
}
