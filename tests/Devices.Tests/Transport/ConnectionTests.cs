using System.Net;
using Patchbay.Devices.Api;
using Patchbay.Devices.Transport;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>Connections that are slow, idle, many, or go away.</summary>
[TestClass]
public sealed class ConnectionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly EndpointAnswer Done = new(RecordedEndpoints.Answer);

    [TestMethod]
    [DataRow("")]
    [DataRow("[\"status\"]")]
    [DataRow("GET /status HTTP/1.1\r\nHost: node\r\n")]
    public async Task A_request_that_is_not_complete_after_20_seconds_is_closed_without_an_answer(string start)
    {
        var clock = new ObservedClock();
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints, clock: clock);
        using ApiClient client = await api.ConnectAsync();
        await client.SendAsync(start);
        Task<string> answer = client.ReadToEndAsync();
        await Eventually.Be(() => clock.Timers == 1);

        clock.Advance(Limit - TimeSpan.FromMilliseconds(1));
        (await AskOtherAsync(api)).ShouldBe("""{"done": true}""");
        answer.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMilliseconds(1));

        (await answer).ShouldBeEmpty();
        endpoints.Calls.Count.ShouldBe(1);
    }

    [TestMethod]
    public async Task Of_200_idle_clients_64_are_kept_and_their_places_come_free_after_20_seconds()
    {
        var clock = new ObservedClock();
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints(), clock: clock);
        ApiClient[] clients = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => api.ConnectAsync()));
        Task<string>[] answers = [.. clients.Select(client => client.ReadToEndAsync())];

        await Eventually.Be(() => answers.Count(answer => answer.IsCompleted) == 136 && clock.Timers == 64);
        (await api.AskAsync("[\"status\"]\n")).ShouldBeEmpty();

        clock.Advance(Limit);
        (await Task.WhenAll(answers)).ShouldAllBe(answer => answer.Length == 0);
        await Eventually.Be(() => api.AskAsync("[\"status\"]\n").Result.Length > 0);
        Array.ForEach(clients, client => client.Dispose());
    }

    [TestMethod]
    public async Task Calls_of_several_connections_run_at_the_same_time()
    {
        var together = new TaskCompletionSource<EndpointAnswer>();
        int running = 0;
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints((_, _) =>
        {
            if (Interlocked.Increment(ref running) == 20)
            {
                together.SetResult(Done);
            }

            return new ValueTask<EndpointAnswer>(together.Task);
        }));

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.AskAsync("[\"status\"]\n")));

        answers.ShouldAllBe(answer => answer == """{"done": true}""");
    }

    [TestMethod]
    public async Task A_client_that_ends_its_sending_still_gets_its_answer()
    {
        var begun = new TaskCompletionSource<CancellationToken>();
        var answer = new TaskCompletionSource<EndpointAnswer>();
        await using RunningApi api = await RunningApi.StartAsync(Waiting(begun, answer.Task));
        using ApiClient client = await api.ConnectAsync();
        await client.SendAsync("[\"status\"]\n");
        CancellationToken gone = await begun.Task;

        client.EndSending();
        await AskEndpointlessAsync(api);
        gone.IsCancellationRequested.ShouldBeFalse();
        answer.SetResult(Done);

        (await client.ReadToEndAsync()).ShouldBe("""{"done": true}""");
    }

    [TestMethod]
    public async Task A_client_that_is_gone_cancels_its_call()
    {
        var begun = new TaskCompletionSource<CancellationToken>();
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints(async (_, gone) =>
        {
            begun.SetResult(gone);
            await Task.Delay(Timeout.Infinite, gone);
            return Done;
        }));
        using ApiClient client = await api.ConnectAsync();
        await client.SendAsync("[\"status\"]\n");
        CancellationToken gone = await begun.Task;

        client.Reset();

        await Eventually.Be(() => gone.IsCancellationRequested);
        (await AskEndpointlessAsync(api)).ShouldNotBeEmpty();
        api.Log.Entries.ShouldAllBe(entry => entry.Level < Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [TestMethod]
    public async Task A_client_that_is_gone_before_its_request_is_no_fault()
    {
        var endpoints = new RecordedEndpoints();
        await using RunningApi api = await RunningApi.StartAsync(endpoints);
        using ApiClient client = await api.ConnectAsync();

        await client.SendAsync("[\"stat");
        client.Reset();

        (await api.AskAsync("[\"status\"]\n")).ShouldNotBeEmpty();
        await api.Server.StopAsync(TimeSpan.FromSeconds(30));
        api.Log.Entries.ShouldAllBe(entry => entry.Level < Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [TestMethod]
    public async Task A_client_that_does_not_take_its_answer_loses_its_place_after_20_seconds()
    {
        var clock = new ObservedClock();
        byte[] content = new byte[64 * 1024 * 1024];
        await using RunningApi api = await RunningApi.StartAsync(
            new RecordedEndpoints((_, _) => ValueTask.FromResult(new EndpointAnswer(content))),
            options => options with { MaxConnections = 1 },
            clock);
        using ApiClient client = await api.ConnectAsync();
        await client.SendAsync("[\"status\"]\n");
        await client.ReadAsync(1);
        await Eventually.Be(() => clock.Timers == 2);

        clock.Advance(Limit);

        await Eventually.Be(() => AskEndpointlessAsync(api).Result.Length > 0);
        (await client.ReadBytesToEndAsync()).Length.ShouldBeLessThan(content.Length - 1);
    }

    [TestMethod]
    public async Task What_follows_an_answer_is_done_when_the_connection_is_closed()
    {
        Task<string>? reading = null;
        var read = new TaskCompletionSource<string>();
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints((_, _) =>
            ValueTask.FromResult(new EndpointAnswer("\"Rebooting\""u8.ToArray())
            {
                // Waits for the end of the stream, which the client could not see if the connection were still open.
                AfterClose = () => read.SetResult(reading!.Wait(TimeSpan.FromSeconds(30)) ? reading.Result : "the connection is still open"),
            })));
        using ApiClient client = await api.ConnectAsync();
        reading = client.ReadToEndAsync();

        await client.SendAsync("[\"reboot\"]\n");

        (await read.Task).ShouldBe("\"Rebooting\"");
    }

    [TestMethod]
    public async Task What_follows_an_answer_may_stop_the_server()
    {
        RunningApi? api = null;
        Task? stop = null;
        api = await RunningApi.StartAsync(new RecordedEndpoints((_, _) =>
            ValueTask.FromResult(new EndpointAnswer("\"Rebooting\""u8.ToArray()) { AfterClose = () => stop = api!.Server.StopAsync(TimeSpan.FromSeconds(30)) })));

        (await api.AskAsync("[\"reboot\"]\n")).ShouldBe("\"Rebooting\"");

        await Eventually.Be(() => stop is { IsCompletedSuccessfully: true });
    }

    [TestMethod]
    public async Task A_fault_in_what_follows_is_logged()
    {
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints((_, _) =>
            ValueTask.FromResult(Done with { AfterClose = () => throw new InvalidOperationException("A fault of the test.") })));

        (await api.AskAsync("[\"reboot\"]\n")).ShouldBe("""{"done": true}""");

        await Eventually.Be(() => api.Log.Entries.Any(entry => entry.Id.Id == 2303 && entry.Text.Contains("A fault of the test.")));
    }

    [TestMethod]
    [DataRow("[\"status\"]\n", """{"ERROR": "Internal error"}""")]
    [DataRow("GET /status HTTP/1.1\r\n\r\n", "HTTP/1.0 200 NA\r\nContent-Type: application/json\r\n\r\n{\"ERROR\": \"Internal error\"}")]
    public async Task A_fault_of_an_endpoint_is_an_internal_error_and_logged(string request, string answer)
    {
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints((_, _) => throw new InvalidOperationException("A fault of the test.")));

        (await api.AskAsync(request)).ShouldBe(answer);

        api.Log.Entries.Single(entry => entry.Id.Id == 2301).Text.ShouldContain("\"status\" has failed for 127.0.0.1. System.InvalidOperationException: A fault of the test.");
    }

    private static RecordedEndpoints Waiting(TaskCompletionSource<CancellationToken> begun, Task<EndpointAnswer> answer) =>
        new((_, gone) =>
        {
            begun.SetResult(gone);
            return new ValueTask<EndpointAnswer>(answer);
        });

    private static Task<string> AskOtherAsync(RunningApi api) => api.AskAsync("[\"status\"]\n");

    // Is answered without the endpoints, which are those of a test.
    private static Task<string> AskEndpointlessAsync(RunningApi api) => api.AskAsync("{}\n");
}
