using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Patchbay.Hosting.Tests.Instances;

/// <summary>Several sections in one host, and what a host can say wrongly.</summary>
[TestClass]
public sealed class HostTests
{
    [TestMethod]
    public async Task Health_tells_instances_with_one_name_in_two_sections_apart()
    {
        HostApplicationBuilder builder = Builder(("indoor:lamp:_type", "recordet"), ("outdoor:lamp:_type", "recordet"));
        builder.Services.AddLogging().AddPatchbay(ReferencedPlugins.Catalog, patchbay => patchbay.AddInstances<IDevice>("indoor").AddInstances<IDevice>("outdoor"));
        using IHost host = builder.Build();
        await host.StartAsync();
        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        HealthReportEntry entry = report.Entries["patchbay"];
        entry.Exception.ShouldBeNull();
        entry.Data.Keys.ShouldBe(["device/indoor:lamp", "device/outdoor:lamp"], ignoreOrder: true);
        await host.StopAsync();
    }

    [TestMethod]
    public void Section_that_is_added_twice_is_refused() =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddPatchbay(ReferencedPlugins.Catalog, patchbay => patchbay.AddInstances<IDevice>("devices").AddInstances<IDevice>("Devices")))
            .Message.ShouldStartWith("The section \"Devices\" has instances of Patchbay.Devices.IDevice already.");

    [TestMethod]
    public void Patchbay_that_is_added_twice_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new ServiceCollection().AddPatchbay(ReferencedPlugins.Catalog).Services.AddPatchbay(ReferencedPlugins.Catalog))
            .Message.ShouldStartWith("AddPatchbay was called twice.");

    [TestMethod]
    public async Task Instances_that_were_not_started_say_so()
    {
        await using var host = new InstancesHost(null, ("a:_type", "recorded"), ("a:level", "1"));
        Should.Throw<PluginException>(() => host.Devices["a"]).Message.ShouldBe("There is no device instance \"a\". The instances of the section \"devices\" have not been started yet: start the host first, or call StartAsync.");
    }

    [TestMethod]
    public void Times_that_cannot_be_used_are_refused_all_at_once() =>
        Should.Throw<ArgumentException>(() => new InstancesHost(options =>
        {
            options.ReloadDelay = TimeSpan.FromSeconds(-1);
            options.DrainTimeout = TimeSpan.MaxValue;
            options.LifetimeTimeout = TimeSpan.Zero;
        })).Message.ShouldContain("ReloadDelay is -00:00:01; choose from 00:00:00 to 49.00:00:00. DrainTimeout is 10675199.02:48:05.4775807; choose from 00:00:00 to 49.00:00:00, or Timeout.InfiniteTimeSpan. LifetimeTimeout is 00:00:00; choose from 00:00:00.0010000 to 49.00:00:00, or Timeout.InfiniteTimeSpan.");

    [TestMethod]
    public void Limits_that_are_too_long_are_refused_too() =>
        Should.Throw<ArgumentException>(() => new InstancesHost(options =>
        {
            options.Calls.Timeout = TimeSpan.MaxValue;
            options.Calls.CircuitSampling = TimeSpan.FromDays(2);
        })).Message.ShouldBe(
            "The limits of calls cannot be used. The time limit Timeout is 10675199.02:48:05.4775807; choose at most 49 days, or Timeout.InfiniteTimeSpan. "
            + "CircuitSampling is 2.00:00:00; choose from half a second to a day. (Parameter 'options')");

    [TestMethod]
    public async Task What_the_hosts_own_callbacks_throw_is_not_said_of_the_plugin()
    {
        await using var host = new InstancesHost(options => options.PluginName = _ => throw new NotSupportedException("no name"), ("a:_type", "recorded"), ("a:level", "1"));
        await host.Devices.StartAsync();
        host.Devices.GetInstance("a").Problem.ShouldBe("devices:a: the host's PluginName has thrown NotSupportedException: no name");
        host.Devices.GetInstance("a").LastFault.ShouldBeNull();
        host.Devices.Validate().ShouldBe(["devices:a: the host's PluginName has thrown NotSupportedException: no name"]);
    }

    [TestMethod]
    public async Task Exception_whose_message_throws_harms_its_instance_only()
    {
        await using var host = new InstancesHost(null, ("a:_type", "spiteful"), ("b:_type", "recorded"), ("b:level", "1"));
        await host.Devices.StartAsync();
        host.Devices.Select(instance => $"{instance.Name} {instance.Status}").ShouldBe(["a Failed", "b Running"]);
    }

    [TestMethod]
    public async Task Host_that_has_no_more_time_waits_for_calls_no_longer()
    {
        var happenings = new Happenings();
        HostApplicationBuilder builder = Builder(("devices:a:_type", "waiting"), ("devices:a:level", "1"));
        builder.Services.AddSingleton(happenings).AddPatchbay(ReferencedPlugins.Catalog, patchbay => patchbay.AddInstances<IDevice>("devices", options => options.DrainTimeout = TimeSpan.FromMinutes(10)));
        using IHost host = builder.Build();
        await host.StartAsync();
        Task<bool> running = host.Services.GetRequiredService<PluginInstances<IDevice>>()["a"].SendAsync(on: true, Rule.On, CancellationToken.None).AsTask();
        SpinWait.SpinUntil(() => happenings.All.Contains("1 is called"), TimeSpan.FromSeconds(10)).ShouldBeTrue();
        using var hurry = new CancellationTokenSource(50);
        await host.StopAsync(hurry.Token).WaitAsync(TimeSpan.FromSeconds(20));
        await Should.ThrowAsync<OperationCanceledException>(() => running);
        happenings.All[^1].ShouldBe("1 ends");
    }

    private static HostApplicationBuilder Builder(params (string Key, string Value)[] configuration)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(configuration.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        return builder;
    }
}

/// <summary>One whose exception cannot even be described.</summary>
[Device("spiteful")]
public sealed class SpitefulDevice
{
    public SpitefulDevice() => throw new SpitefulException();

    public bool Send(bool on) => on;
}

#pragma warning disable CA1032, CA1065 // That is what it is for.
public sealed class SpitefulException : Exception
{
    public override string Message => throw new NotSupportedException();
}
