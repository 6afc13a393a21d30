namespace Patchbay.Devices.Tests.Transport;

/// <summary>What is no call is answered, and reaches no endpoint.</summary>
[TestClass]
public sealed class MalformedTests
{
    private const string NotJson = """{"ERROR": "Syntax error in received JSON"}""";
    private const string InvalidCommand = """{"ERROR": "Invalid command"}""";
    private const string InvalidSyntax = """{"ERROR": "Invalid syntax"}""";
    private const string Http = "HTTP/1.0 200 NA\r\nContent-Type: application/json\r\n\r\n";

    [TestMethod]
    [DataRow("status\n", NotJson)]
    [DataRow("\n", NotJson)]
    [DataRow("\r\n", NotJson)]
    [DataRow("  \n", NotJson)]
    [DataRow("[\"status\"\n", NotJson)]
    [DataRow("[\"status\"] x\n", NotJson)]
    [DataRow("[\"status\"][]\n", NotJson)]
    [DataRow("['status']\n", NotJson)]
    [DataRow("[\"set_rule\", \"sensor1\", NaN]\n", NotJson)]
    [DataRow("[\"set_rule\", \"sensor1\", Infinity]\n", NotJson)]
    [DataRow("[\"set_rule\", \"sensor1\", -Infinity]\n", NotJson)]
    [DataRow("POST /status HTTP/1.1\r\nHost: node\r\n\r\n", NotJson)]
    [DataRow("HEAD /status HTTP/1.1\r\nHost: node\r\n\r\n", NotJson)]
    [DataRow("POST /status?x= /v1/ HTTP/1.1\r\n\r\n", NotJson)]
    [DataRow("get /status HTTP/1.1\r\n\r\n", NotJson)]
    [DataRow("\"status\"\n", InvalidCommand)]
    [DataRow("\"\"\n", InvalidCommand)]
    [DataRow("5\n", InvalidSyntax)]
    [DataRow("{}\n", InvalidSyntax)]
    [DataRow("[]\n", InvalidSyntax)]
    [DataRow("null\n", InvalidSyntax)]
    [DataRow("true\n", InvalidSyntax)]
    [DataRow("[1]\n", InvalidSyntax)]
    [DataRow("[null, \"status\"]\n", InvalidSyntax)]
    [DataRow("[[\"status\"]]\n", InvalidSyntax)]
    [DataRow("[\"status\xFF\"]\n", InvalidSyntax)]
    [DataRow("[\"\xC3\x28\"]\n", InvalidSyntax)]
    [DataRow("\xFF\xFE\n", InvalidSyntax)]
    [DataRow("[\"\\ud800\"]\n", InvalidSyntax)]
    [DataRow("[\"a\", {\"\\udc00\": 1}]\n", InvalidSyntax)]
    [DataRow("GET /enable?device1?x HTTP/1.1\r\n\r\n", Http + InvalidSyntax)]
    [DataRow("GET\r\n\r\n", Http + InvalidSyntax)]
    [DataRow("GET \r\n\r\n", Http + InvalidSyntax)]
    [DataRow("GET /enable?\xFF HTTP/1.1\r\n\r\n", Http + InvalidSyntax)]
    public async Task A_malformed_request_gets_its_answer(string request, string answer)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);

        (await api.AskAsync(request)).ShouldBe(answer);

        endpoints.Calls.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("", "")]
    [DataRow("[\"status\"", NotJson)]
    [DataRow(" ", NotJson)]
    [DataRow("GET /status HTTP/1.1", Http + InvalidSyntax)]
    [DataRow("GET /status HTTP/1.1\r\n", Http + InvalidSyntax)]
    [DataRow("GET /status HTTP/1.1\r\nHost: node\r\n", Http + InvalidSyntax)]
    [DataRow("GET /status HTTP/1.1\r\nHost: node\r\n\r", Http + InvalidSyntax)]
    [DataRow("GET /status HTTP/1.1\nHost: node\n\n", Http + InvalidSyntax)]
    public async Task A_request_that_breaks_off_gets_its_answer(string request, string answer)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);
        using ApiClient client = await api.ConnectAsync();

        await client.SendAsync(request);
        client.EndSending();

        (await client.ReadToEndAsync()).ShouldBe(answer);
        endpoints.Calls.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task Nesting_without_end_is_no_json()
    {
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints());

        (await api.AskAsync($"[\"a\", {new string('[', 30_000)}{new string(']', 30_000)}]\n")).ShouldBe(NotJson);
    }

    [TestMethod]
    [DataRow("[\"a\", \"{0}\"]\n", """{"ERROR": "Request too long"}""")]
    [DataRow("GET /a?{0} HTTP/1.1\r\n\r\n", "HTTP/1.0 431 NA\r\nContent-Type: application/json\r\n\r\n{\"ERROR\": \"Request too long\"}")]
    [DataRow("GET /a HTTP/1.1\r\nX-Long: {0}\r\n\r\n", "HTTP/1.0 431 NA\r\nContent-Type: application/json\r\n\r\n{\"ERROR\": \"Request too long\"}")]
    public async Task A_request_over_the_limit_is_read_to_its_end_and_refused(string form, string answer)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);

        (await api.AskAsync(form.Replace("{0}", new string('x', 70_000)))).ShouldBe(answer);
        (await api.AskAsync(form.Replace("{0}", new string('x', 3_000_000)))).ShouldBe(answer);

        endpoints.Calls.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("[\"a\", \"{0}\"]\n")]
    [DataRow("GET /a?{0} HTTP/1.1\r\n\r\n")]
    [DataRow("GET /a HTTP/1.1\r\nX-Long: {0}\r\n\r\n")]
    public async Task The_limit_is_64_KiB_to_the_byte(string form)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);
        int room = (64 * 1024) - (form.Length - "{0}".Length);

        (await api.AskAsync(form.Replace("{0}", new string('x', room)))).ShouldEndWith("""{"done": true}""");
        (await api.AskAsync(form.Replace("{0}", new string('x', room + 1)))).ShouldEndWith("""{"ERROR": "Request too long"}""");
    }
}
