using ApiClient = Patchbay.Devices.Tests.Transport.ApiClient;

namespace Patchbay.Devices.Tests.Conformance;

/// <summary>What is no call, sent to a node: each gets its answer, and the node goes on.</summary>
[TestClass]
public sealed class MalformedRequestTests
{
    private const string NotJson = """{"ERROR": "Syntax error in received JSON"}""";
    private const string InvalidCommand = """{"ERROR":"Invalid command"}""";
    private const string InvalidSyntax = """{"ERROR": "Invalid syntax"}""";
    private const string Http = "HTTP/1.0 200 NA\r\nContent-Type: application/json\r\n\r\n";
    private const string Http404 = "HTTP/1.0 404 NA\r\nContent-Type: application/json\r\n\r\n";

    private static ConformanceNode s_node = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => s_node = await ConformanceNode.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await s_node.DisposeAsync();

    [TestMethod]
    [DataRow("status\n", NotJson)]
    [DataRow("\n", NotJson)]
    [DataRow("[\"set_rule\", \"sensor1\", NaN]\n", NotJson)]
    [DataRow("[\"set_rule\", \"sensor1\", Infinity]\n", NotJson)]
    [DataRow("[\"set_rule\", \"sensor1\", -Infinity]\n", NotJson)]
    [DataRow("POST /status HTTP/1.1\r\nHost: node\r\n\r\n", NotJson)]
    [DataRow("HEAD /status HTTP/1.1\r\nHost: node\r\n\r\n", NotJson)]
    [DataRow("PUT /status HTTP/1.1\r\nHost: node\r\n\r\n", NotJson)]
    [DataRow("[\"nothing\"]\n", InvalidCommand)]
    [DataRow("[\"_x\"]\n", InvalidCommand)]
    [DataRow("\"status\"\n", """{"ERROR": "Invalid command"}""")]
    [DataRow("GET /nothing HTTP/1.1\r\n\r\n", Http404 + InvalidCommand)]
    [DataRow("GET / HTTP/1.1\r\n\r\n", Http404 + InvalidCommand)]
    [DataRow("5\n", InvalidSyntax)]
    [DataRow("{}\n", InvalidSyntax)]
    [DataRow("[]\n", InvalidSyntax)]
    [DataRow("null\n", InvalidSyntax)]
    [DataRow("[1]\n", InvalidSyntax)]
    [DataRow("[\"status\xFF\"]\n", InvalidSyntax)]
    [DataRow("GET /enable?device1?x HTTP/1.1\r\n\r\n", Http + InvalidSyntax)]
    [DataRow("[\"add_schedule_keyword\",{}]\n", """{"ERROR":"Invalid syntax"}""")]
    [DataRow("[\"__class__\"]\n", InvalidCommand)]
    [DataRow("[\"CallAsync\"]\n", InvalidCommand)]
    public async Task A_malformed_request_gets_its_answer(string request, string answer)
    {
        using ApiClient client = await ApiClient.ConnectAsync(s_node.Program.Api.Address!);

        await client.SendAsync(request);

        (await client.ReadToEndAsync()).ShouldBe(answer);
    }

    [TestMethod]
    [DataRow("GET /status HTTP/1.1\r\nHost: node\r\n", Http + InvalidSyntax)]
    [DataRow("[\"condition_met\", \"sensor5\"]", """{"Condition":false}""")]
    [DataRow("[\"condition_met\"", NotJson)]
    [DataRow("", "")]
    public async Task The_end_of_sending_ends_the_request(string request, string answer)
    {
        using ApiClient client = await ApiClient.ConnectAsync(s_node.Program.Api.Address!);

        await client.SendAsync(request);
        client.EndSending();

        (await client.ReadToEndAsync()).ShouldBe(answer);
    }

    [TestMethod]
    public async Task Trailing_commas_pass() => (await s_node.AskAsync("[\"condition_met\", \"sensor5\", ]\n")).ShouldBe("""{"Condition":false}""");

    [TestMethod]
    public async Task Only_one_request_is_answered_on_a_connection() =>
        (await s_node.AskAsync("[\"condition_met\", \"sensor5\"]\n[\"condition_met\", \"sensor5\"]\n")).ShouldBe("""{"Condition":false}""");

    [TestMethod]
    public async Task A_client_that_does_not_send_a_line_is_closed_after_20_seconds_without_an_answer()
    {
        await using ConformanceNode node = await ConformanceNode.StartAsync(configuration: null);
        using ApiClient client = await ApiClient.ConnectAsync(node.Program.Api.Address!);
        await client.SendAsync("[\"sta");

        // When the node begins to wait, is its matter.
        Task<string> answer = client.ReadToEndAsync();
        Eventually.IsTrue(() =>
        {
            node.Clock.Advance(TimeSpan.FromSeconds(1));
            return answer.IsCompleted;
        }).ShouldBeTrue();

        (await answer).ShouldBe("");
    }
}
