using System.Text.Json;
using Patchbay.Devices.Api;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>Calls as lines of JSON.</summary>
[TestClass]
public sealed class RawTransportTests
{
    [TestMethod]
    public async Task A_line_is_answered_with_the_json_alone_and_the_end_of_the_stream()
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);

        (await api.AskAsync("[\"status\"]\n")).ShouldBe("""{"done": true}""");

        endpoints.Calls.ShouldHaveSingleItem().Caller.ShouldBe("127.0.0.1");
    }

    [TestMethod]
    public async Task The_end_of_sending_ends_the_line()
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);
        using ApiClient client = await api.ConnectAsync();

        await client.SendAsync("""["status"]""");
        client.EndSending();

        (await client.ReadToEndAsync()).ShouldBe("""{"done": true}""");
    }

    [TestMethod]
    [DataRow("""["a"]""", """["a"]""")]
    [DataRow("""["set_rule", "device1", 50]""", """["set_rule", "device1", 50]""")]
    [DataRow("""[ "a" , 1.5, true, null, {"k": [1]} , "t" ]  """, """["a", 1.5, true, null, {"k": [1]}, "t"]""")]
    [DataRow("""["a", 1, ]""", """["a", 1]""")]
    [DataRow("""["_hidden"]""", """["_hidden"]""")]
    [DataRow("""["set_rule", "device1", "fade%2F1%2F2"]""", """["set_rule", "device1", "fade%2F1%2F2"]""")]
    public async Task Arguments_arrive_as_the_json_that_was_sent(string line, string call)
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);

        await api.AskAsync(line + "\r\n");

        endpoints.Last.ShouldBe(call);
    }

    [TestMethod]
    public async Task What_follows_the_line_is_not_read_as_a_second_call()
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);

        (await api.AskAsync("[\"status\"]\n[\"reboot\"]\n")).ShouldBe("""{"done": true}""");

        endpoints.Calls.ShouldHaveSingleItem().Endpoint.ShouldBe("status");
    }

    [TestMethod]
    public async Task Arguments_may_be_kept()
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);
        await api.AskAsync("""["set_rule", "device1", {"on": ["turn_on", "device2"]}]""" + "\n");
        JsonElement kept = endpoints.Calls.Single().Arguments[1];

        for (int i = 0; i < 100; i++)
        {
            await api.AskAsync($"[\"{new string('x', 200)}\"]\n");
        }

        kept.GetRawText().ShouldBe("""{"on": ["turn_on", "device2"]}""");
    }

    [TestMethod]
    public async Task A_long_answer_arrives_whole()
    {
        byte[] content = new byte[300_000];
        new Random(1).NextBytes(content);
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints((_, _) => ValueTask.FromResult(new EndpointAnswer(content))));
        using ApiClient client = await api.ConnectAsync();

        await client.SendAsync("[\"status\"]\n");

        (await client.ReadBytesToEndAsync()).ShouldBe(content);
    }
}
