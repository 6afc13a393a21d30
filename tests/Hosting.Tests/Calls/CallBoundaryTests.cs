namespace Patchbay.Hosting.Tests.Calls;

[TestClass]
public sealed class CallBoundaryTests
{
    [TestMethod]
    public async Task After_repeated_failure_no_call_is_made_until_a_probe_succeeds()
    {
        await using MoodyHost<IDevice> host = await MoodyHost<IDevice>.StartAsync();
        host.Mood.Fails = true;
        for (int call = 0; call < 5; call++)
        {
            (await Should.ThrowAsync<NotSupportedException>(() => SendAsync(host))).Message.ShouldBe("bad mood");
        }

        host.Instance.Status.ShouldBe(PluginInstanceStatus.CircuitOpen);
        PluginUnavailableException refused = await Should.ThrowAsync<PluginUnavailableException>(() => SendAsync(host));
        refused.Message.ShouldBe("SendAsync of device instance \"hall\" is not called, because its calls have failed again and again. The last failure was SendAsync: System.NotSupportedException: bad mood.");
        refused.RetryAfter.ShouldNotBeNull().ShouldBe(TimeSpan.FromSeconds(30));
        host.Mood.Calls.ShouldBe(5);

        host.Clock.Advance(TimeSpan.FromSeconds(31));
        await Should.ThrowAsync<NotSupportedException>(() => SendAsync(host));
        await Should.ThrowAsync<PluginUnavailableException>(() => SendAsync(host));

        host.Mood.Fails = false;
        host.Clock.Advance(TimeSpan.FromSeconds(31));
        (await SendAsync(host)).ShouldBeTrue();
        host.Instance.Status.ShouldBe(PluginInstanceStatus.Running);
        host.Log.All.Select(record => record.Id).Where(id => id is 1002 or 1003 or 1004).ShouldBe([1002, 1004, 1002, 1004, 1003]);
    }

    [TestMethod]
    public async Task Probe_that_is_cancelled_does_not_close_the_circuit()
    {
        await using MoodyHost<IDevice> host = await MoodyHost<IDevice>.StartAsync();
        host.Mood.Fails = true;
        for (int call = 0; call < 5; call++)
        {
            await Should.ThrowAsync<NotSupportedException>(() => SendAsync(host));
        }

        host.Clock.Advance(TimeSpan.FromSeconds(31));
        host.Mood.Hang = new TaskCompletionSource();
        using var cancellation = new CancellationTokenSource();
        Task<bool> probe = host.Contract.SendAsync(on: true, Rule.On, cancellation.Token).AsTask();
        SpinWait.SpinUntil(() => host.Mood.Calls == 6, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => probe);
        host.Instance.Status.ShouldBe(PluginInstanceStatus.CircuitOpen);
        await Should.ThrowAsync<PluginUnavailableException>(() => SendAsync(host));
    }

    [TestMethod]
    public async Task Call_that_takes_too_long_is_left_behind_and_seen_to_end()
    {
        await using MoodyHost<IDevice> host = await MoodyHost<IDevice>.StartAsync();
        host.Mood.Hang = new TaskCompletionSource();
        Task<bool> call = SendAsync(host);
        await host.AdvanceUntilAsync(call, TimeSpan.FromSeconds(10));
        (await Should.ThrowAsync<PluginTimeoutException>(() => call)).Message
            .ShouldBe("SendAsync of device instance \"hall\" took longer than 00:00:30, which is what the host allows, and does not heed its cancellation: it is still running.");
        host.Instance.RunningCalls.ShouldBe(1);
        host.Mood.Hang.SetResult();
        SpinWait.SpinUntil(() => host.Instance.RunningCalls == 0 && host.Log.All.Any(record => record.Id == 1005), TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task While_too_many_calls_are_left_behind_none_is_made()
    {
        await using MoodyHost<IDevice> host = await MoodyHost<IDevice>.StartAsync(options => options.MaxAbandonedCalls = 2);
        host.Mood.Hang = new TaskCompletionSource();
        for (int call = 0; call < 2; call++)
        {
            Task<bool> hanging = SendAsync(host);
            await host.AdvanceUntilAsync(hanging, TimeSpan.FromSeconds(10));
            await Should.ThrowAsync<PluginTimeoutException>(() => hanging);
        }

        (await Should.ThrowAsync<PluginUnavailableException>(() => SendAsync(host))).Message.ShouldContain("2 calls that took too long are still running");
        host.Mood.Calls.ShouldBe(2);
        host.Mood.Hang.SetResult();
        SpinWait.SpinUntil(() => host.Instance.RunningCalls == 0, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        host.Mood.Hang = null;
        SpinWait.SpinUntil(() => SendAsync(host).ContinueWith(task => task.IsCompletedSuccessfully, TaskScheduler.Default).GetAwaiter().GetResult(), TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task Plugin_that_is_not_called_because_of_calls_left_behind_is_not_said_to_run()
    {
        await using MoodyHost<IDevice> host = await MoodyHost<IDevice>.StartAsync(options => options.MaxAbandonedCalls = 1);
        await HangAsync(host);
        host.Instance.Status.ShouldBe(PluginInstanceStatus.CircuitOpen);
        host.Mood.Hang!.SetResult();
        SpinWait.SpinUntil(() => host.Instance.Status == PluginInstanceStatus.Running, TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task Calls_left_behind_in_an_old_plugin_do_not_keep_the_new_one_from_being_called()
    {
        await using MoodyHost<IDevice> host = await MoodyHost<IDevice>.StartAsync(options => options.MaxAbandonedCalls = 1);
        await HangAsync(host);
        host.Configuration["plugins:hall:_note"] = "new";
        Task reload = host.Instances.ReloadAsync();
        await host.AdvanceUntilAsync(reload, TimeSpan.FromSeconds(10));
        TaskCompletionSource hang = host.Mood.Hang!;
        host.Mood.Hang = null;
        (await SendAsync(host)).ShouldBeTrue();
        hang.SetResult();
    }

    [TestMethod]
    public async Task Caller_that_cancels_is_free_at_once_and_no_failure_is_counted()
    {
        await using MoodyHost<IDevice> host = await MoodyHost<IDevice>.StartAsync();
        host.Mood.Hang = new TaskCompletionSource();
        using var cancellation = new CancellationTokenSource();
        Task<bool> call = host.Contract.SendAsync(on: true, Rule.On, cancellation.Token).AsTask();
        SpinWait.SpinUntil(() => host.Mood.Calls == 1, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => call);
        host.Instance.LastFault.ShouldBeNull();
    }

    [TestMethod]
    public async Task Limit_of_a_member_counts_before_that_of_all()
    {
        await using MoodyHost<IDevice> host = await MoodyHost<IDevice>.StartAsync(options => options.MemberTimeouts["SendAsync"] = TimeSpan.FromSeconds(2));
        host.Mood.Hang = new TaskCompletionSource();
        Task<bool> call = SendAsync(host);
        await host.AdvanceUntilAsync(call, TimeSpan.FromSeconds(1));
        (await Should.ThrowAsync<PluginTimeoutException>(() => call)).Message.ShouldContain("longer than 00:00:02");
        host.Contract.ValidateRule(Rule.On).ShouldBe(Rule.On);
    }

    [TestMethod]
    public async Task Limits_that_cannot_be_used_are_refused_all_at_once() =>
        (await Should.ThrowAsync<ArgumentException>(() => MoodyHost<IDevice>.StartAsync(options =>
        {
            options.Timeout = TimeSpan.Zero;
            options.CircuitFailureRatio = double.NaN;
            options.CircuitBreak = TimeSpan.FromMilliseconds(1);
        }))).Message.ShouldBe(
            "The limits of calls cannot be used. The time limit Timeout is 00:00:00; choose a longer one, or Timeout.InfiniteTimeSpan. "
            + "CircuitFailureRatio is NaN; choose a number above 0, up to 1. CircuitBreak is 00:00:00.0010000; choose half a second or more. (Parameter 'options')");

    [TestMethod]
    public async Task Stream_without_limit_ends_with_its_reader()
    {
        await using MoodyHost<ISensor> host = await MoodyHost<ISensor>.StartAsync();
        List<bool?> items = [];
        using var cancellation = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (bool? item in host.Contract.WatchAsync(cancellation.Token))
            {
                items.Add(item);
                if (items.Count == 3)
                {
                    host.Clock.Advance(TimeSpan.FromHours(1));
                    cancellation.CancelAfter(20);
                }
            }
        });
        items.ShouldBe([true, false, true]);
        SpinWait.SpinUntil(() => host.Instance.RunningCalls == 0, TimeSpan.FromSeconds(10)).ShouldBeTrue(); // There is no grace period.
        host.Instance.LastFault.ShouldBeNull();
    }

    [TestMethod]
    public async Task Stream_that_does_not_heed_its_cancellation_counts_as_running_and_left_behind()
    {
        await using MoodyHost<ISensor> host = await MoodyHost<ISensor>.StartAsync(options => options.MaxAbandonedCalls = 1);
        host.Mood.Hang = new TaskCompletionSource();
        using var cancellation = new CancellationTokenSource(50);
        await Should.ThrowAsync<OperationCanceledException>(async () => await ReadAsync(host, cancellation.Token));
        host.Instance.RunningCalls.ShouldBe(1);
        await Should.ThrowAsync<PluginUnavailableException>(async () => await ReadAsync(host, CancellationToken.None));
        host.Mood.Hang.SetResult();
        SpinWait.SpinUntil(() => host.Instance is { RunningCalls: 0, Status: PluginInstanceStatus.Running }, TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    private static async Task ReadAsync(MoodyHost<ISensor> host, CancellationToken cancellationToken)
    {
        await foreach (bool? _ in host.Contract.WatchAsync(cancellationToken))
        {
        }
    }

    [TestMethod]
    public async Task Stream_that_is_left_early_is_closed()
    {
        await using MoodyHost<ISensor> host = await MoodyHost<ISensor>.StartAsync();
        await foreach (bool? _ in host.Contract.WatchAsync(CancellationToken.None))
        {
            host.Instance.RunningCalls.ShouldBe(1);
            break;
        }

        host.Instance.RunningCalls.ShouldBe(0);
    }

    [TestMethod]
    public async Task Stream_that_fails_later_counts_as_one_failure()
    {
        await using MoodyHost<ISensor> host = await MoodyHost<ISensor>.StartAsync();
        host.Mood.Fails = true;
        for (int reading = 0; reading < 5; reading++)
        {
            List<bool?> items = [];
            await Should.ThrowAsync<NotSupportedException>(async () =>
            {
                await foreach (bool? item in host.Contract.WatchAsync(CancellationToken.None))
                {
                    items.Add(item);
                }
            });
            items.ShouldBe([true, false]);
        }

        host.Log.All.Where(record => record.Id == 1001).Select(record => record.Message).ShouldBe(Enumerable.Repeat("WatchAsync of sensor \"moody\", instance \"hall\", failed.", 5));
    }

    [TestMethod]
    public async Task Stream_of_a_plugin_that_is_stopped_ends_with_an_error_that_says_so()
    {
        await using MoodyHost<ISensor> host = await MoodyHost<ISensor>.StartAsync();
        Task reading = Task.Run(async () =>
        {
            await foreach (bool? _ in host.Contract.WatchAsync(CancellationToken.None))
            {
            }
        });
        SpinWait.SpinUntil(() => host.Instance.RunningCalls == 1, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        await host.Instances.DisposeAsync();
        (await Should.ThrowAsync<PluginUnavailableException>(() => reading)).Message.ShouldContain("was stopped or replaced. Read it anew.");
        (await Should.ThrowAsync<PluginUnavailableException>(async () => await host.Contract.ConditionMetAsync(Rule.On, CancellationToken.None))).Message.ShouldContain("its host has stopped");
    }

    [TestMethod]
    public async Task Calls_in_parallel_are_all_made()
    {
        await using MoodyHost<IDevice> host = await MoodyHost<IDevice>.StartAsync();
        bool[] answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => SendAsync(host)));
        answers.ShouldAllBe(answer => answer);
        (host.Mood.Calls, host.Instance.RunningCalls).ShouldBe((1000, 0));
    }

    private static async Task HangAsync(MoodyHost<IDevice> host)
    {
        host.Mood.Hang = new TaskCompletionSource();
        Task<bool> hanging = SendAsync(host);
        await host.AdvanceUntilAsync(hanging, TimeSpan.FromSeconds(10));
        await Should.ThrowAsync<PluginTimeoutException>(() => hanging);
    }

    private static Task<bool> SendAsync(MoodyHost<IDevice> host) => host.Contract.SendAsync(on: true, Rule.On, CancellationToken.None).AsTask();
}
