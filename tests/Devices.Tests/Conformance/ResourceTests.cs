using System.Net;
using System.Text.Json;

namespace Patchbay.Devices.Tests.Conformance;

/// <summary>What clients that speak proper HTTP get of a node.</summary>
[TestClass]
public sealed class ResourceTests
{
    private static readonly HttpClient s_client = new();
    private static ConformanceNode s_node = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => s_node = await ConformanceNode.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await s_node.DisposeAsync();

    [TestMethod]
    public async Task Status_is_that_of_the_endpoint_with_a_length()
    {
        using HttpResponseMessage response = await s_client.GetAsync(Url("status"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        byte[] content = await response.Content.ReadAsByteArrayAsync();
        response.Content.Headers.ContentLength.ShouldBe(content.Length);
        JsonElement.Parse(content).EnumerateObject().Select(property => property.Name).ShouldBe(["metadata", "devices", "sensors"]);
    }

    [TestMethod]
    public async Task Health_tells_which_device_has_failed()
    {
        await using ConformanceNode node = await ConformanceNode.StartAsync();
        await node.AskAsync("[\"turn_on\", \"device5\"]\n");

        using HttpResponseMessage response = await s_client.GetAsync(Url("health", node));
        JsonElement health = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        health.GetProperty("status").GetString().ShouldBe("Degraded");
        health.GetProperty("checks").GetProperty("devices").GetProperty("description").GetString().ShouldBe("device5: The device did not turn on.");
    }

    [TestMethod]
    public async Task History_tells_who_has_changed_what()
    {
        await using ConformanceNode node = await ConformanceNode.StartAsync();
        await node.AskAsync("[\"set_rule\", \"device1\", 60]\n");

        JsonElement history = JsonElement.Parse(await s_client.GetStringAsync(Url("history", node)));

        JsonElement change = history.EnumerateArray().Single(change => change.GetProperty("instance").ValueEquals("device1") && change.GetProperty("value").ValueEquals("60"));
        change.GetRawText().ShouldBe("""{"time":"2026-05-04T12:00:00+00:00","instance":"device1","property":"rule","value":"60","cause":"api","source":"127.0.0.1"}""");
    }

    [TestMethod]
    [DataRow("GET", "nothing", HttpStatusCode.NotFound)]
    [DataRow("GET", "", HttpStatusCode.NotFound)]
    [DataRow("GET", "Status", HttpStatusCode.NotFound)]
    [DataRow("HEAD", "status", HttpStatusCode.OK)]
    [DataRow("HEAD", "history", HttpStatusCode.OK)]
    [DataRow("POST", "status", HttpStatusCode.MethodNotAllowed)]
    [DataRow("DELETE", "history", HttpStatusCode.MethodNotAllowed)]
    public async Task Other_methods_and_names_have_their_status(string method, string name, HttpStatusCode status)
    {
        using HttpResponseMessage response = await s_client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Url(name)));

        response.StatusCode.ShouldBe(status);
    }

    [TestMethod]
    public async Task A_node_with_a_token_answers_who_knows_it()
    {
        await using ConformanceNode node = await ConformanceNode.StartAsync(configuration: null, token: "Gr8-s3cret");
        string url = Url("status", node);

        (await node.AskAsync("[\"get_schedule_keywords\"]\n")).ShouldBe("""{"ERROR": "Token required"}""");
        (await node.AskAsync("Gr8-s3cret\n[\"get_schedule_keywords\"]\n")).ShouldBe("""{"sunrise":"00:00","sunset":"00:00"}""");
        (await node.AskAsync("GET /get_schedule_keywords HTTP/1.1\r\n\r\n")).ShouldBe("HTTP/1.0 401 NA\r\nContent-Type: application/json\r\n\r\n{\"ERROR\": \"Token required\"}");
        (await node.AskAsync("GET /get_schedule_keywords HTTP/1.1\r\nAuthorization: Bearer Gr8-s3cret\r\n\r\n")).ShouldEndWith("""{"sunrise":"00:00","sunset":"00:00"}""");
        using HttpResponseMessage refused = await s_client.GetAsync(url);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using HttpResponseMessage response = await s_client.SendAsync(new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Authorization", "Bearer Gr8-s3cret" } } });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string Url(string name, ConformanceNode? node = null) => $"http://{(node ?? s_node).Program.Api.Address}/v1/{name}";
}
