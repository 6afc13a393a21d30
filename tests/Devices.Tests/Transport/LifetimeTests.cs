using System.Net;
using Patchbay.Devices.Api;
using Patchbay.Devices.Transport;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>Start and stop of the API's port.</summary>
[TestClass]
public sealed class LifetimeTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly EndpointAnswer Done = new(RecordedEndpoints.Answer);

    [TestMethod]
    public async Task An_address_of_another_machine_or_in_use_is_an_IO_error_that_names_it()
    {
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints());
        IPEndPoint elsewhere = new(IPAddress.Parse("192.0.2.1"), 8123);
        foreach (IPEndPoint endpoint in (IPEndPoint[])[api.Server.Address!, elsewhere])
        {
            IOException exception = await Should.ThrowAsync<IOException>(() => RunningApi.StartAsync(new RecordedEndpoints(), options => options with { Endpoint = endpoint }));
            exception.Message.ShouldContain(endpoint.ToString());
        }
    }

    [TestMethod]
    public async Task It_tells_the_port_that_it_has_taken()
    {
        RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints());

        api.Server.Address.ShouldNotBeNull().Address.ShouldBe(IPAddress.Loopback);
        api.Server.Address.Port.ShouldBeGreaterThan(0);

        await api.DisposeAsync();
        api.Server.Address.ShouldBeNull();
    }

    [TestMethod]
    public async Task A_port_that_is_taken_is_an_error_of_the_start()
    {
        await using RunningApi first = await RunningApi.StartAsync(new RecordedEndpoints());
        IPEndPoint taken = first.Server.Address!;

        await Should.ThrowAsync<IOException>(() => RunningApi.StartAsync(new RecordedEndpoints(), options => options with { Endpoint = taken }));

        (await first.AskAsync("[\"status\"]\n")).ShouldNotBeEmpty();
    }

    [TestMethod]
    public async Task It_can_start_again_at_the_same_port()
    {
        await using RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints());
        IPEndPoint address = api.Server.Address!;
        await api.AskAsync("[\"status\"]\n");
        await api.Server.StopAsync(Grace);

        await using RunningApi again = await RunningApi.StartAsync(new RecordedEndpoints(), options => options with { Endpoint = address });
        (await again.AskAsync("[\"status\"]\n")).ShouldNotBeEmpty();
        await again.Server.StopAsync(Grace);
        await again.Server.StartAsync(CancellationToken.None);

        (await again.AskAsync("[\"status\"]\n")).ShouldNotBeEmpty();
    }

    [TestMethod]
    public async Task The_loopback_addresses_of_nodes_and_IPv6_work()
    {
        foreach (string address in new[] { "127.0.0.3", "::1" })
        {
            var endpoints = new RecordedEndpoints();
            await using RunningApi api = await RunningApi.StartAsync(endpoints, options => options with { Endpoint = new IPEndPoint(IPAddress.Parse(address), 0) });

            await api.AskAsync("[\"status\"]\n");

            endpoints.Calls.Single().Caller.ShouldBe(address == "::1" ? "::1" : "127.0.0.1");
        }
    }

    [TestMethod]
    public async Task A_stop_closes_idle_connections_at_once_and_lets_running_calls_answer()
    {
        var clock = new ObservedClock();
        var begun = new TaskCompletionSource();
        var answer = new TaskCompletionSource<EndpointAnswer>();
        await using RunningApi api = await RunningApi.StartAsync(
            new RecordedEndpoints((_, _) =>
            {
                begun.SetResult();
                return new ValueTask<EndpointAnswer>(answer.Task);
            }),
            clock: clock);
        using ApiClient idle = await api.ConnectAsync();
        using ApiClient half = await api.ConnectAsync();
        await half.SendAsync("[\"sta");
        using ApiClient busy = await api.ConnectAsync();
        await busy.SendAsync("[\"status\"]\n");
        await begun.Task;
        await Eventually.Be(() => clock.Timers == 3);

        Task stop = api.Server.StopAsync(Grace);
        (await idle.ReadToEndAsync()).ShouldBeEmpty();
        (await half.ReadToEndAsync()).ShouldBeEmpty();
        stop.IsCompleted.ShouldBeFalse();
        answer.SetResult(Done);

        (await busy.ReadToEndAsync()).ShouldBe("""{"done": true}""");
        await stop;
    }

    [TestMethod]
    public async Task A_call_that_takes_longer_than_the_grace_is_cancelled_and_its_connection_aborted()
    {
        var clock = new ObservedClock();
        var begun = new TaskCompletionSource<CancellationToken>();
        await using RunningApi api = await RunningApi.StartAsync(
            new RecordedEndpoints(async (_, gone) =>
            {
                begun.SetResult(gone);
                await Task.Delay(Timeout.Infinite, gone);
                return Done;
            }),
            clock: clock);
        using ApiClient busy = await api.ConnectAsync();
        await busy.SendAsync("[\"status\"]\n");
        CancellationToken gone = await begun.Task;

        Task stop = api.Server.StopAsync(Grace);
        clock.Advance(Grace - TimeSpan.FromTicks(1));
        gone.IsCancellationRequested.ShouldBeFalse();
        clock.Advance(TimeSpan.FromTicks(1));

        await stop;
        gone.IsCancellationRequested.ShouldBeTrue();
        (await busy.ReadToEndAsync()).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task Stopping_twice_or_without_a_start_is_fine()
    {
        RunningApi api = await RunningApi.StartAsync(new RecordedEndpoints());
        await api.Server.StopAsync(Grace);
        await api.Server.StopAsync(Grace);
        await api.DisposeAsync();

        var options = new ApiServerOptions { Endpoint = new IPEndPoint(IPAddress.Loopback, 0) };
        await new ApiServer(new RecordedEndpoints(), new TwoResources(), options, TimeProvider.System, new CapturedLog()).DisposeAsync();
    }
}
