using Microsoft.Extensions.Configuration;

namespace Patchbay.Hosting.Tests.Instances;

[TestClass]
public sealed class ReloadTests
{
    private static readonly (string, string)[] s_two = [("a:_type", "recorded"), ("a:level", "1"), ("b:_type", "recorded"), ("b:level", "2")];

    [TestMethod]
    public async Task Only_what_changed_is_replaced_and_the_new_one_begins_before_the_old_one_ends()
    {
        await using var host = new InstancesHost(null, s_two);
        await host.Devices.StartAsync();
        IDevice kept = host.Devices["a"];
        host.Set("a:level", "3");
        await host.Devices.ReloadAsync();
        await kept.SendAsync(on: true, Rule.On, CancellationToken.None);
        host.Happenings.All[4..].ShouldBe(["3 begins", "a: Replaced", "1 ends", "scope of 1 ends", "3 is called"]);
    }

    [TestMethod]
    public async Task If_the_new_configuration_is_wrong_the_old_one_stays_and_the_error_is_logged()
    {
        await using var host = new InstancesHost(null, s_two);
        await host.Devices.StartAsync();
        host.Set("a:level", "x");
        await host.Devices.ReloadAsync();
        (await host.Devices["a"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
        ConfiguredInstance<IDevice> a = host.Devices.GetInstance("a");
        (a.Status, a.Options.ShouldBeOfType<RecordedOptions>().Level).ShouldBe((PluginInstanceStatus.Running, 1));
        a.Problem.ShouldNotBeNull().ShouldContain("devices:a:level");
        host.Log.All.ShouldContain(record => record.Id == 1105 && record.Message.Contains("devices:a:level", StringComparison.Ordinal));

        host.Set("a:level", "5");
        await host.Devices.ReloadAsync();
        (a.Problem, a.Options.ShouldBeOfType<RecordedOptions>().Level).ShouldBe((null, 5));
    }

    [TestMethod]
    public async Task Entries_come_and_go()
    {
        using var folder = new Packages.TestFolder();
        string file = folder["devices.json"];
        await File.WriteAllTextAsync(file, """{ "devices": { "a": { "_type": "recorded", "level": 1 }, "b": { "_type": "recorded", "level": 2 } } }""");
        await using var host = new InstancesHost(configuration => configuration.AddJsonFile(file));
        await host.Devices.StartAsync();
        IDevice b = host.Devices["b"];
        await File.WriteAllTextAsync(file, """{ "devices": { "a": { "_type": "recorded", "level": 1 }, "c": { "_type": "recorded", "level": 3 } } }""");
        host.Configuration.Reload();
        await host.Devices.ReloadAsync();
        host.Devices.Select(instance => instance.Name).ShouldBe(["a", "c"]);
        host.Happenings.All[4..].Order(StringComparer.Ordinal).ShouldBe(["2 ends", "3 begins", "b: Removed", "c: Started", "scope of 2 ends"]);
        (await Should.ThrowAsync<PluginUnavailableException>(() => b.SendAsync(on: true, Rule.On, CancellationToken.None).AsTask())).Message.ShouldContain("it is no longer configured");
    }

    [TestMethod]
    public async Task What_could_not_start_is_tried_again()
    {
        await using var host = new InstancesHost(null, ("a:_type", "recorded"));
        await host.Devices.StartAsync();
        host.Devices.GetInstance("a").Status.ShouldBe(PluginInstanceStatus.Failed);
        IDevice kept = host.Devices["a"];
        host.Set("a:level", "1");
        await host.Devices.ReloadAsync();
        (await kept.SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task What_fails_again_in_the_same_way_is_logged_once()
    {
        await using var host = new InstancesHost(null, ("a:_type", "recorded"));
        await host.Devices.StartAsync();
        await host.Devices.ReloadAsync();
        host.Happenings.All.ShouldBe(["a: Failed"]);
        host.Set("a:level", "x");
        await host.Devices.ReloadAsync();
        host.Log.All.Count(record => record.Id == 1101).ShouldBe(2);
    }

    [TestMethod]
    public async Task Changes_of_the_configuration_are_followed()
    {
        await using var host = new InstancesHost(null, s_two);
        await host.Devices.StartAsync();
        var replaced = new TaskCompletionSource();
        using IDisposable subscription = host.Devices.OnChange(change =>
        {
            if (change is { Name: "a", Kind: PluginInstanceChangeKind.Replaced })
            {
                replaced.TrySetResult();
            }
        });
        host.Set("a:level", "3");
        host.Configuration.Reload();
        await replaced.Task.WaitAsync(TimeSpan.FromSeconds(20));
        host.Devices.GetInstance("a").Options.ShouldBeOfType<RecordedOptions>().Level.ShouldBe(3);
    }

    [TestMethod]
    public async Task Call_that_runs_ends_on_the_old_plugin_while_new_calls_go_to_the_new_one()
    {
        await using var host = new InstancesHost(null, ("a:_type", "waiting"), ("a:level", "1"));
        await host.Devices.StartAsync();
        Task<bool> running = host.Devices["a"].SendAsync(on: true, Rule.On, CancellationToken.None).AsTask();
        SpinWait.SpinUntil(() => host.Happenings.All.Contains("1 is called"), TimeSpan.FromSeconds(10)).ShouldBeTrue();
        host.Set("a:_type", "recorded");
        host.Set("a:level", "2");
        Task reload = host.Devices.ReloadAsync();
        SpinWait.SpinUntil(() => host.Happenings.All.Contains("a: Replaced"), TimeSpan.FromSeconds(10)).ShouldBeTrue();
        (await host.Devices["a"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
        host.Happenings.Gate.SetResult();
        (await running).ShouldBeTrue();
        await reload;
        host.Happenings.All[1..].ShouldBe(["1 is called", "2 begins", "a: Replaced", "2 is called", "1 has answered", "1 ends"]);
    }

    [TestMethod]
    public async Task Call_that_does_not_end_in_time_is_cancelled_and_the_old_plugin_ends()
    {
        await using var host = new InstancesHost(options => options.DrainTimeout = TimeSpan.FromMilliseconds(20), ("a:_type", "waiting"), ("a:level", "1"));
        await host.Devices.StartAsync();
        Task<bool> running = host.Devices["a"].SendAsync(on: true, Rule.On, CancellationToken.None).AsTask();
        SpinWait.SpinUntil(() => host.Happenings.All.Contains("1 is called"), TimeSpan.FromSeconds(10)).ShouldBeTrue();
        host.Set("a:level", "2");
        await host.Devices.ReloadAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
        host.Happenings.All[^1].ShouldBe("1 ends");
    }

    [TestMethod]
    public async Task Subscriber_that_throws_harms_nobody()
    {
        await using var host = new InstancesHost(null, s_two);
        using IDisposable subscription = host.Devices.OnChange(_ => throw new NotSupportedException());
        await host.Devices.StartAsync();
        host.Devices.Select(instance => instance.Status).ShouldAllBe(status => status == PluginInstanceStatus.Running);
        host.Log.All.Count(record => record.Id == 1107).ShouldBe(2);
    }

    [TestMethod]
    public async Task Reloads_at_once_leave_what_is_configured_last()
    {
        await using var host = new InstancesHost(null, s_two);
        await host.Devices.StartAsync();
        Task[] reloads = [.. Enumerable.Range(10, 50).Select(level => Task.Run(async () =>
        {
            host.Set("a:level", $"{level % 60}");
            await host.Devices.ReloadAsync();
        }))];
        await Task.WhenAll(reloads);
        await host.Devices.ReloadAsync();
        host.Devices.GetInstance("a").Options.ShouldBeOfType<RecordedOptions>().Level.ShouldBe(int.Parse(host.Configuration["devices:a:level"]!, System.Globalization.CultureInfo.InvariantCulture));
        string[] begun = [.. host.Happenings.All.Where(what => what.EndsWith(" begins", StringComparison.Ordinal))];
        host.Happenings.All.Count(what => what.EndsWith(" ends", StringComparison.Ordinal) && !what.StartsWith("scope", StringComparison.Ordinal)).ShouldBe(begun.Length - 2);
    }

    [TestMethod]
    public async Task Change_of_the_configuration_during_the_start_is_followed()
    {
        await using var host = new InstancesHost(null, s_two);
        bool isFirst = true;
        using IDisposable subscription = host.Devices.OnChange(_ =>
        {
            if (isFirst)
            {
                isFirst = false;
                host.Set("a:level", "3");
                host.Configuration.Reload();
            }
        });
        await host.Devices.StartAsync();
        SpinWait.SpinUntil(() => host.Devices.GetInstance("a").Options is RecordedOptions { Level: 3 }, TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    [TestMethod]
    public async Task Change_of_the_configuration_while_the_host_stops_is_no_error()
    {
        await using var host = new InstancesHost(options => options.ReloadDelay = TimeSpan.Zero, ("a:_type", "waiting"), ("a:level", "1"));
        await host.Devices.StartAsync();
        Task<bool> running = host.Devices["a"].SendAsync(on: true, Rule.On, CancellationToken.None).AsTask();
        SpinWait.SpinUntil(() => host.Happenings.All.Contains("1 is called"), TimeSpan.FromSeconds(10)).ShouldBeTrue();
        host.Set("a:level", "2");
        Task reload = host.Devices.ReloadAsync();
        SpinWait.SpinUntil(() => host.Happenings.All.Contains("a: Replaced"), TimeSpan.FromSeconds(10)).ShouldBeTrue();
        Task end = host.Devices.DisposeAsync().AsTask();
        host.Configuration.Reload();
        await Task.Delay(100);
        host.Happenings.Gate.SetResult();
        await Task.WhenAll(running, reload, end);
        await Task.Delay(100);
        host.Log.All.ShouldNotContain(record => record.Id == 1108);
    }

    [TestMethod]
    public async Task What_runs_on_with_its_old_configuration_is_tried_again()
    {
        bool isWrong = false;
        await using var host = new InstancesHost((PluginInstancesOptions options) => options.Validate = (section, _) => isWrong ? [new ConfigurationError { Path = section.Path, Expected = "peace", Found = "war", Suggestion = "Make peace." }] : [], s_two);
        await host.Devices.StartAsync();
        isWrong = true;
        host.Set("a:level", "3");
        await host.Devices.ReloadAsync();
        host.Devices.GetInstance("a").Problem.ShouldNotBeNull();
        isWrong = false;
        await host.Devices.ReloadAsync();
        host.Devices.GetInstance("a").Problem.ShouldBeNull();
        host.Devices.GetInstance("a").Options.ShouldBeOfType<RecordedOptions>().Level.ShouldBe(3);
    }
}
