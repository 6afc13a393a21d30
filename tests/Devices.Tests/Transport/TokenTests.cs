using Patchbay.Devices.Transport.Connections;
using System.Net;
using Patchbay.Devices.Transport;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>A node can require a token of whoever calls it.</summary>
[TestClass]
public sealed class TokenTests
{
    private const string Token = "Gr8-s3cret token";
    private const string Refused = """{"ERROR": "Token required"}""";
    private const string RefusedByHttp = "HTTP/1.0 401 NA\r\nContent-Type: application/json\r\n\r\n" + Refused;
    private const string Done = """{"done": true}""";
    private const string DoneByHttp = "HTTP/1.0 200 NA\r\nContent-Type: application/json\r\n\r\n" + Done;

    [TestMethod]
    [DataRow($"{Token}\n[\"status\"]\n", Done)]
    [DataRow($"{Token}\r\n[\"status\"]\r\n", Done)]
    [DataRow($"GET /status HTTP/1.1\r\nAuthorization: Bearer {Token}\r\n\r\n", DoneByHttp)]
    [DataRow($"GET /status HTTP/1.1\r\nHost: node\r\nauthorization:bearer   {Token} \r\nAccept: */*\r\n\r\n", DoneByHttp)]
    [DataRow($"GET /status HTTP/1.1\r\nX-Patchbay-Token: {Token}\r\n\r\n", DoneByHttp)]
    [DataRow($"GET /status HTTP/1.1\r\nAuthorization: Bearer other\r\nX-PATCHBAY-TOKEN: {Token}\r\n\r\n", DoneByHttp)]
    public async Task Who_knows_it_is_answered(string request, string answer) => (await AskAsync(request)).ShouldBe((answer, 1));

    [TestMethod]
    [DataRow("[\"status\"]\n", Refused)]
    [DataRow("\n", Refused)]
    [DataRow("not json\n", Refused)]
    [DataRow("Gr8-s3cret\n[\"status\"]\n", Refused)]
    [DataRow($"{Token}x\n[\"status\"]\n", Refused)]
    [DataRow($" {Token}\n[\"status\"]\n", Refused)]
    [DataRow($"[\"status\"]\n{Token}\n", Refused)]
    [DataRow("POST /status HTTP/1.1\r\n\r\n", Refused)]
    [DataRow("GET /status HTTP/1.1\r\n\r\n", RefusedByHttp)]
    [DataRow("GET /a?b?c HTTP/1.1\r\n\r\n", RefusedByHttp)]
    [DataRow("GET /status HTTP/1.1\r\nAuthorization: Bearer \r\n\r\n", RefusedByHttp)]
    [DataRow($"GET /status HTTP/1.1\r\nAuthorization: {Token}\r\n\r\n", RefusedByHttp)]
    [DataRow($"GET /status HTTP/1.1\r\nAuthorization: Basic {Token}\r\n\r\n", RefusedByHttp)]
    [DataRow($"GET /status HTTP/1.1\r\nX-Other: {Token}\r\n\r\n", RefusedByHttp)]
    [DataRow($"GET /status?{Token} HTTP/1.1\r\n\r\n", RefusedByHttp)]
    public async Task Who_does_not_know_it_is_refused_whatever_he_wants(string request, string answer) => (await AskAsync(request)).ShouldBe((answer, 0));

    [TestMethod]
    [DataRow("GET", "HTTP/1.1 401 Unauthorized\r\n")]
    [DataRow("POST", "HTTP/1.1 401 Unauthorized\r\n")]
    public async Task Resources_are_refused_with_proper_http(string method, string start)
    {
        (string answer, _) = await AskAsync($"{method} /v1/status HTTP/1.1\r\n\r\n");

        answer.ShouldStartWith(start);
        answer.ShouldContain("\r\nWWW-Authenticate: Bearer\r\n");
    }

    [TestMethod]
    public async Task What_is_after_the_token_is_checked_as_without_one()
    {
        (await AskAsync($"{Token}\n{{}}\n")).ShouldBe(("""{"ERROR": "Invalid syntax"}""", 0));
        (await AskAsync($"{Token}\nGET /status HTTP/1.1\r\n\r\n")).ShouldBe(("""{"ERROR": "Syntax error in received JSON"}""", 0));
        (await AskAsync($"{Token}\n[\"a\", \"{new string('x', 65_536)}\"]\n")).ShouldBe(("""{"ERROR": "Request too long"}""", 0));
    }

    [TestMethod]
    public async Task The_token_never_stands_in_the_log()
    {
        await using RunningApi api = await StartAsync(new RecordedEndpoints());

        await api.AskAsync($"{Token}\n[\"status\"]\n");
        await api.AskAsync($"{Token}\nGr8-s3cret\n");
        await api.AskAsync($"Gr8-s3cret\n[\"status\"]\n");
        await api.AskAsync($"GET /status HTTP/1.1\r\nAuthorization: Bearer {Token}\r\n\r\n");
        await api.AskAsync("GET /status HTTP/1.1\r\nAuthorization: Bearer Gr8-s3cret\r\n\r\n");
        await api.Server.StopAsync(TimeSpan.FromSeconds(30));

        api.Log.Entries.Count(entry => entry.Id.Id == 2304).ShouldBe(2);
        api.Log.Entries.ShouldAllBe(entry => !entry.Text.Contains("Gr8", StringComparison.OrdinalIgnoreCase));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" x")]
    [DataRow("x ")]
    [DataRow("a\nb")]
    [DataRow("a\r")]
    public void A_token_that_nobody_could_send_is_refused(string token) => Should.Throw<ArgumentException>(() => new AccessToken(token));

    private static async Task<(string Answer, int Calls)> AskAsync(string request)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await StartAsync(endpoints);
        return (await api.AskAsync(request), endpoints.Calls.Count);
    }

    private static Task<RunningApi> StartAsync(RecordedEndpoints endpoints) => RunningApi.StartAsync(endpoints, options => options with { Token = Token });
}
