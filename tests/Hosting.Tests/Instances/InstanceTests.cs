using Microsoft.Extensions.Configuration;

namespace Patchbay.Hosting.Tests.Instances;

[TestClass]
public sealed class InstanceTests
{
    private static readonly (string, string)[] s_two = [("a:_type", "recorded"), ("a:level", "1"), ("b:plugin", "recorded"), ("b:level", "2")];

    [TestMethod]
    public async Task Instances_are_created_in_order_each_in_a_scope_and_end_in_reverse()
    {
        var host = new InstancesHost(null, s_two);
        await host.Devices.StartAsync();
        (await host.Devices["B"].SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeTrue();
        await host.DisposeAsync();
        host.Happenings.All.ShouldBe(["1 begins", "a: Started", "2 begins", "b: Started", "2 is called", "2 ends", "scope of 2 ends", "1 ends", "scope of 1 ends"]);
    }

    [TestMethod]
    public async Task All_errors_are_found_at_once_with_their_paths_and_the_others_run()
    {
        await using var host = new InstancesHost(null, [.. s_two, ("c:_type", "recordet"), ("d:level", "x"), ("e:_type", "recorded"), ("e:level", "x"), ("e:password", "hunter2")]);
        await host.Devices.StartAsync();
        host.Devices.Select(instance => $"{instance.Name} {instance.Status}").ShouldBe(["a Running", "b Running", "c Failed", "d Failed", "e Failed"]);
        host.Devices.GetInstance("c").Problem.ShouldNotBeNull().ShouldContain("devices:c:_type: expected the name of a device, found \"recordet\".");
        host.Devices.GetInstance("c").Problem.ShouldNotBeNull().ShouldContain("Did you mean \"recorded\"?");
        host.Devices.GetInstance("d").Problem.ShouldNotBeNull().ShouldMatch("^devices:d:_type: expected the name of a device, found nothing\\. Add \"_type\" or \"plugin\"\\. There are: .*recorded");
        host.Devices.GetInstance("e").Problem.ShouldNotBeNull().ShouldContain("devices:e:level: expected a whole number, found \"x\"");
        host.Log.All.Count(record => record.Id == 1101).ShouldBe(3);
        host.Log.All.ShouldAllBe(record => !record.Message.Contains("hunter2", StringComparison.Ordinal));
        PluginUnavailableException exception = await Should.ThrowAsync<PluginUnavailableException>(() => host.Devices["c"].SendAsync(on: true, Rule.On, CancellationToken.None).AsTask());
        exception.Message.ShouldContain("does not run: devices:c:_type");
    }

    [TestMethod]
    public async Task Host_that_wants_all_or_none_gets_all_errors_and_nothing_is_created()
    {
        await using var host = new InstancesHost(options => options.StopOnErrors = true, [.. s_two, ("c:_type", "recordet"), ("e:_type", "recorded"), ("e:level", "x")]);
        PluginInstancesException exception = await Should.ThrowAsync<PluginInstancesException>(() => host.Devices.StartAsync());
        exception.Problems.Count.ShouldBe(2);
        exception.Message.ShouldStartWith("The configuration of \"devices\" has errors, so none of its plugins was started:\n");
        host.Happenings.All.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task Unknown_instance_is_refused_with_near_names()
    {
        await using var host = new InstancesHost(null, ("hall:_type", "recorded"), ("hall:level", "1"));
        await host.Devices.StartAsync();
        Should.Throw<PluginException>(() => host.Devices["hal"]).Message.ShouldBe("There is no device instance \"hal\". Did you mean \"hall\"?");
    }

    [TestMethod]
    public async Task Hosts_own_errors_count_like_those_of_options()
    {
        await using var host = new InstancesHost(
            options => options.Validate = (section, _) => section["rule"] is null
                ? [new ConfigurationError { Path = section.Path + ":rule", Expected = "a rule", Found = "nothing", Suggestion = "Add \"rule\"." }]
                : [],
            s_two);
        await host.Devices.StartAsync();
        host.Devices.GetInstance("a").Problem.ShouldNotBeNull().ShouldContain("devices:a:rule: expected a rule, found nothing.");
        host.Happenings.All.ShouldBe(["a: Failed", "b: Failed"]);
    }

    [TestMethod]
    public async Task Plugin_can_be_named_in_another_way()
    {
        await using var host = new InstancesHost(options => options.PluginName = section => "rec" + section["rest"], ("a:rest", "orded"), ("a:level", "1"));
        await host.Devices.StartAsync();
        host.Devices.GetInstance("a").Plugin.ShouldNotBeNull().Name.ShouldBe("recorded");
    }

    [TestMethod]
    public async Task Options_and_descriptor_of_what_runs_can_be_asked_for()
    {
        await using var host = new InstancesHost(null, s_two);
        await host.Devices.StartAsync();
        host.Devices.GetInstance("a").Options.ShouldBeOfType<RecordedOptions>().Level.ShouldBe(1);
        PluginCatalog.GetInstance(host.Devices["a"]).ShouldBeOfType<RecordedDevice>();
    }

    [TestMethod]
    public async Task Section_without_entries_is_warned_of_with_the_one_that_may_be_meant()
    {
        await using var host = new InstancesHost(builder => builder.AddInMemoryCollection(new Dictionary<string, string?> { ["device:hall:_type"] = "recorded" }));
        await host.Devices.StartAsync();
        host.Log.All.ShouldHaveSingleItem().Message.ShouldBe("The section \"devices\" of the configuration has no entries, so no device runs. Did you mean \"device\"?");
    }

    [TestMethod]
    public async Task Plugin_that_is_created_too_late_ends_at_once_and_its_services_after_it()
    {
        await using var host = new InstancesHost(options => options.LifetimeTimeout = TimeSpan.FromMilliseconds(50), ("a:_type", "slow-to-create"));
        await host.Devices.StartAsync();
        host.Devices.GetInstance("a").Problem.ShouldNotBeNull().ShouldContain("the constructor of Patchbay.Hosting.Tests.Instances.SlowToCreateDevice took longer than 00:00:00.0500000");
        host.Happenings.Gate.SetResult();
        SpinWait.SpinUntil(() => host.Happenings.All.Length == 4, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        host.Happenings.All.ShouldBe(["a: Failed", "slow begins", "slow ends", "scope of slow ends"]);
    }
}
