using System.Net;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>What is below <c>/v1/</c> speaks proper HTTP.</summary>
[TestClass]
public sealed class ResourceTests
{
    [TestMethod]
    [DataRow("GET /v1/status HTTP/1.1\r\nHost: node\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{\"devices\": {}}")]
    [DataRow("HEAD /v1/status HTTP/1.1\r\nHost: node\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n")]
    [DataRow("GET /v1/status?pretty HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{\"devices\": {}}")]
    [DataRow("GET /v1/health HTTP/1.1\r\n\r\n", "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain\r\nContent-Length: 3\r\nCache-Control: no-store\r\nConnection: close\r\n\r\nill")]
    [DataRow("GET /v1/nothing HTTP/1.1\r\n\r\n", "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 22\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{\"ERROR\": \"Not found\"}")]
    [DataRow("HEAD /v1/ HTTP/1.1\r\n\r\n", "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 22\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n")]
    [DataRow("POST /v1/status HTTP/1.1\r\n\r\n", "HTTP/1.1 405 Method Not Allowed\r\nContent-Type: application/json\r\nContent-Length: 31\r\nCache-Control: no-store\r\nAllow: GET, HEAD\r\nConnection: close\r\n\r\n{\"ERROR\": \"Method not allowed\"}")]
    [DataRow("GET /v1/broken HTTP/1.1\r\n\r\n", "HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/json\r\nContent-Length: 27\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{\"ERROR\": \"Internal error\"}")]
    public async Task A_resource_is_answered_with_length_and_real_status(string request, string answer)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);

        (await api.AskAsync(request)).ShouldBe(answer);

        endpoints.Calls.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task A_request_that_breaks_off_is_a_400()
    {
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints());
        using ApiClient client = await api.ConnectAsync();

        await client.SendAsync("GET /v1/status HTTP/1.1\r\nHost:");
        client.EndSending();

        (await client.ReadToEndAsync()).ShouldStartWith("HTTP/1.1 400 Bad Request\r\n");
    }

    [TestMethod]
    public async Task A_client_of_the_framework_gets_it_by_every_method()
    {
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints());
        using var client = new HttpClient();
        string url = $"http://{api.Server.Address}/v1/status";

        (await client.GetStringAsync(url)).ShouldBe("""{"devices": {}}""");
        using HttpResponseMessage head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, url));
        head.Content.Headers.ContentLength.ShouldBe(15);
        foreach (HttpMethod method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options, HttpMethod.Patch })
        {
            using HttpResponseMessage refused = await client.SendAsync(new HttpRequestMessage(method, url));
            refused.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, method.Method);
        }
    }
}
