using Patchbay.Devices.Api;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>Calls by HTTP, as existing clients and browsers send them.</summary>
[TestClass]
public sealed class HttpTransportTests
{
    [TestMethod]
    public async Task The_answer_is_that_of_the_original_to_the_byte()
    {
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints());

        (await api.AskAsync("GET /status HTTP/1.1\r\nHost: node:8123\r\nAccept-Language: en-US,en;q=0.5\r\n\r\n"))
            .ShouldBe("HTTP/1.0 200 NA\r\nContent-Type: application/json\r\n\r\n{\"done\": true}");
    }

    [TestMethod]
    public async Task An_unknown_endpoint_is_a_404_with_its_answer()
    {
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints((_, _) =>
            ValueTask.FromResult(new EndpointAnswer("""{"ERROR": "Invalid command"}"""u8.ToArray()) { IsUnknown = true })));

        (await api.AskAsync("GET /nothing HTTP/1.1\r\n\r\n")).ShouldBe("HTTP/1.0 404 NA\r\nContent-Type: application/json\r\n\r\n{\"ERROR\": \"Invalid command\"}");
        (await api.AskAsync("[\"nothing\"]\n")).ShouldBe("""{"ERROR": "Invalid command"}""");
    }

    [TestMethod]
    [DataRow("/status", """["status"]""")]
    [DataRow("/enable?device1", """["enable", "device1"]""")]
    [DataRow("/set_rule?device1/50", """["set_rule", "device1", "50"]""")]
    [DataRow("/enable?", """["enable", ""]""")]
    [DataRow("/enable?device1/", """["enable", "device1", ""]""")]
    [DataRow("/", """[""]""")]
    [DataRow("/a/b?c", """["a/b", "c"]""")]
    [DataRow("/set_rule?device1/fade%2F50%2f10", """["set_rule", "device1", "fade/50/10"]""")]
    [DataRow("/set_rule?device%2F1/fade%2F50/%2F", """["set_rule", "device%2F1", "fade/50", "%2F"]""")]
    [DataRow("/add_schedule_rule?device1/10:00/fade%2F50%2F10", """["add_schedule_rule", "device1", "10:00", "fade%2F50%2F10"]""")]
    [DataRow("/set_rule?device1/%35%20+", """["set_rule", "device1", "%35%20\u002B"]""")]
    [DataRow("/%73tatus", """["%73tatus"]""")]
    public async Task The_path_is_the_endpoint_and_the_query_its_arguments(string target, string call)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);

        await api.AskAsync($"GET {target} HTTP/1.1\r\n\r\n");

        endpoints.Last.ShouldBe(call);
    }

    [TestMethod]
    [DataRow("GET /status\r\n\r\n")]
    [DataRow("GET /status\n\r\n")]
    [DataRow("GET  \t /status   HTTP/1.1 more\r\n\r\n")]
    [DataRow("GETTING /status HTTP/1.1\r\n\r\n")]
    [DataRow("GET status HTTP/1.1\r\n\r\n")]
    [DataRow("GET /status HTTP/1.1\r\nnot a header\r\n\n \r\n: \r\n\r\n")]
    public async Task The_first_line_and_the_headers_are_read_as_loosely_as_the_original_does(string request)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);

        (await api.AskAsync(request)).ShouldEndWith("""{"done": true}""");

        endpoints.Last.ShouldBe("""["status"]""");
    }

    [TestMethod]
    public async Task A_client_of_the_framework_reads_the_answer()
    {
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints());
        using var client = new HttpClient();

        (await client.GetStringAsync($"http://{api.Server.Address}/status")).ShouldBe("""{"done": true}""");
    }
}
