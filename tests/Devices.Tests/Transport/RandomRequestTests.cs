using System.Text;
using System.Text.Json;
using Patchbay.Devices.Api;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>Whatever bytes come, the server lives on and keeps nothing of them.</summary>
[TestClass]
public sealed class RandomRequestTests
{
    private const int Requests = 5_000;
    private const int Clients = 8;

    private static readonly string[] Pieces =
    [
        "[\"status\"]", "[\"set_rule\", \"device1\", 50]", "GET /status HTTP/1.1\r\n\r\n", "HEAD /v1/status HTTP/1.1\r\n\r\n", "GET /v1/health HTTP/1.1\r\n", "secret",
        "\n", "\r\n", "\r", "\r\n\r\n", "[", "]", "{", "}", "\"", "\\", "\\ud83d", "null", "NaN", "1e999", ",", ":", "?", "/", " ", "GET", "GET ", "/v1/", "%2F", "\0", "\xFF", "\xC3", "\xE2\x82\xAC",
        "Authorization: Bearer secret\r\n", "Authorization:", "X-Patchbay-Token: x\r\n",
    ];

    [TestMethod]
    [DataRow(null, 1)]
    [DataRow("secret", 2)]
    public async Task Thousands_of_random_requests_are_survived(string? token, int seed)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints, options => options with { Token = token });

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => SendAsync(api, new Random((seed * 100) + client))));

        (await api.AskAsync("secret\n[\"status\"]\n")).ShouldBe(token is null ? """{"ERROR": "Syntax error in received JSON"}""" : """{"done": true}""");
        api.Log.Entries.ShouldAllBe(entry => entry.Level < Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [TestMethod]
    [DoNotParallelize]
    [TestCategory("EndToEnd")]
    public async Task Answers_do_not_pile_up_in_memory()
    {
        byte[] content = new byte[300_000];
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints((_, _) => ValueTask.FromResult(new EndpointAnswer(content))));
        await AskOftenAsync(api, 200);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        await AskOftenAsync(api, 2_000);

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(8 * 1024 * 1024);
    }

    private static async Task SendAsync(RunningApi api, Random random)
    {
        for (int i = 0; i < Requests / Clients; i++)
        {
            string request = random.Next(4) == 0
                ? Encoding.Latin1.GetString(Bytes(random))
                : string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            using ApiClient client = await api.ConnectAsync();
            await client.SendAsync(request);
            if (random.Next(10) == 0)
            {
                client.Reset();
                continue;
            }

            client.EndSending();
            AssertIsAnswer(await client.ReadToEndAsync(), request);
        }
    }

    private static void AssertIsAnswer(string answer, string request)
    {
        if (answer.Length > 0 && !answer.StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            Should.NotThrow(() => JsonDocument.Parse(answer).Dispose(), request);
        }
    }

    private static byte[] Bytes(Random random)
    {
        byte[] bytes = new byte[random.Next(1, 200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static Task AskOftenAsync(RunningApi api, int times) => Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
    {
        for (int i = 0; i < times / Clients; i++)
        {
            using ApiClient client = await api.ConnectAsync();
            await client.SendAsync("[\"status\"]\n");
            (await client.ReadBytesToEndAsync()).Length.ShouldBe(300_000);
        }
    }));
}
