using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Patchbay.Hosting.Tests.Faults;

/// <summary>
/// Each fault, in synchronous and asynchronous plugins of each kind: the host and the neighbour go on, and the fault is in log, metric, trace and health.
/// </summary>
[TestClass]
public sealed class FaultMatrixTests
{
    private static IEnumerable<object[]> AllRows =>
        from kind in new[] { "device", "sensor", "stream", "config-generator", "sync-plugin", "connector", "connector-backend", "greeter", "greeter, synchronously" }
        from form in new[] { "sync", "async" }
        from fault in Enum.GetValues<Fault>()
        select new object[] { kind, form, fault };

    public static IEnumerable<object[]> Rows => AllRows.Where(row => row[2] is not (Fault.Hangs or Fault.HangsInDispose));

    public static IEnumerable<object[]> HangingRows => AllRows.Where(row => row[2] is Fault.Hangs or Fault.HangsInDispose);

    // Each waits for time limits.
    [TestMethod]
    [TestCategory("EndToEnd")]
    [DynamicData(nameof(HangingRows))]
    public Task A_plugin_that_hangs_harms_only_itself(string kind, string form, Fault fault) => A_fault_harms_only_the_plugin_that_has_it(kind, form, fault);

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public Task A_fault_harms_only_the_plugin_that_has_it(string kind, string form, Fault fault) => kind switch
    {
        "device" => RunAsync<IDevice>(form, fault, "SendAsync", null, async device => (await device.SendAsync(on: true, Rule.On, CancellationToken.None)).ShouldBeOfType<bool>()),
        "sensor" => RunAsync<ISensor>(form, fault, "ConditionMetAsync", null, async sensor => await sensor.ConditionMetAsync(Rule.On, CancellationToken.None)),
        "stream" => RunAsync<ISensor>(form, fault, "WatchAsync", null, ReadAsync),
        "config-generator" => RunAsync<IConfigGenerator>("a/b.conf/" + form, fault, "GenerateAsync", null, async generator => await generator.GenerateAsync(TextWriter.Null, CancellationToken.None)),
        "sync-plugin" => RunAsync<ISyncPlugin>(form, fault, "CreateLocalDigestAsync", "null", async plugin => (await plugin.CreateLocalDigestAsync("a", CancellationToken.None)).ShouldBe("a")),
        "connector" => RunAsync<IConnector>(form, fault, "SendCommandAsync", null, async connector => await connector.SendCommandAsync("a", JsonValue.Create(1), DateTimeOffset.UnixEpoch, CancellationToken.None)),
        "connector-backend" => RunAsync<IConnectorBackend>(form, fault, "ConnectAsync", null, async backend => await backend.ConnectAsync(CancellationToken.None)),
        "greeter" => RunAsync<IGreeter>(form, fault, "GreetAsync", "null", async greeter => (await greeter.GreetAsync("you", CancellationToken.None)).ShouldBe("you")),
        _ => RunAsync<IGreeter>(form, fault, "Greet", "null", greeter => Task.FromResult(greeter.Greet("you").ShouldNotBeNull())),
    };

    private static async Task ReadAsync(ISensor sensor)
    {
        await foreach (bool? _ in sensor.WatchAsync(CancellationToken.None))
        {
        }
    }

    private static async Task RunAsync<TContract>(string plugin, Fault fault, string member, string? nullable, Func<TContract, Task> call)
        where TContract : class
    {
        string kind = Kind(typeof(TContract));
        await using FaultHost<TContract> host = await FaultHost<TContract>.StartAsync(plugin, fault);
        Type? expected = fault switch
        {
            Fault.ThrowsInConstructor => typeof(PluginUnavailableException),
            Fault.Throws => typeof(NotSupportedException),
            Fault.Hangs => typeof(PluginTimeoutException),
            Fault.ReturnsNull when nullable == "null" => typeof(PluginException),
            _ => null,
        };

        Exception? thrown = null;
        try
        {
            await call(host.Bad.Contract);
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        (thrown?.GetType()).ShouldBe(expected);
        await call(host.Good.Contract);
        host.Good.LastFault.ShouldBeNull();
        if (expected is null && fault is not (Fault.ThrowsOnThread or Fault.ThrowsInDispose or Fault.HangsInDispose))
        {
            host.Calls.Failures.ShouldBeEmpty();
            host.Calls.Spans.ShouldBe([$"{kind}.{member}: Unset"]);
            return;
        }

        string failed = fault switch
        {
            Fault.ThrowsInConstructor => ".ctor",
            Fault.ThrowsOnThread => "thread",
            Fault.ThrowsInDispose or Fault.HangsInDispose => "Dispose",
            _ => member,
        };
        if (failed is "Dispose")
        {
            await host.StopAsync();
        }

        // An exception on another thread is handled after the thread has ended.
        SpinWait.SpinUntil(() => host.Bad.LastFault is not null, TimeSpan.FromSeconds(5));
        host.Bad.LastFault.ShouldNotBeNull().Member.ShouldBe(failed is ".ctor" ? ".ctor" : failed);
        host.Calls.Failures.ShouldContain(failure => failure.StartsWith($"{kind}.{failed}: ", StringComparison.Ordinal));
        host.Log.All.ShouldContain(record => record.Id == 1001 && record.Message.StartsWith(failed + " of ", StringComparison.Ordinal) && record.Exception != null);
        host.Calls.Spans.ShouldContain($"{kind}.{member}: {(expected is null ? "Unset" : "Error")}");
        HealthReport health = await host.HealthAsync();
        health.Entries["patchbay"].Data.Keys.ShouldBe([$"{kind}/{host.Bad.Name}"]);
    }

    private static string Kind(Type contract) => ((PluginKindAttribute)Attribute.GetCustomAttribute(contract, typeof(PluginKindAttribute))!).Name;
}
