using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Patchbay.Hosting.Tests.Hosts;

namespace Patchbay.Hosting.Tests.Faults;

/// <summary>A host with a plugin that goes wrong and a neighbour of the same kind that does not.</summary>
internal sealed class FaultHost<TContract> : IAsyncDisposable
    where TContract : class
{
    private readonly IHost _host;

    private FaultHost(IHost host, LogRecords log, CallRecords calls, string bad, string good)
    {
        (_host, Log, Calls) = (host, log, calls);
        var all = host.Services.GetRequiredService<PluginInstances<TContract>>();
        (Bad, Good) = (all.GetInstance(bad), all.GetInstance(good));
    }

    public LogRecords Log { get; }

    /// <summary>What was measured of the plugin that goes wrong.</summary>
    public CallRecords Calls { get; }

    public ConfiguredInstance<TContract> Bad { get; }

    public ConfiguredInstance<TContract> Good { get; }

    public static async Task<FaultHost<TContract>> StartAsync(string plugin, Fault fault)
    {
        string bad = $"bad-{typeof(TContract).Name}-{plugin}-{fault}".Replace('/', '-');
        string good = bad.Replace("bad", "good", StringComparison.Ordinal);
        var log = new LogRecords();
        var calls = new CallRecords(bad);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"plugins:{bad}:_type"] = plugin,
            [$"plugins:{bad}:fault"] = fault switch
            {
                Fault.None => "none",
                Fault.ThrowsInConstructor => "throws_in_constructor",
                Fault.Throws => "throws",
                Fault.Hangs => "hangs",
                Fault.ReturnsNull => "returns_null",
                Fault.ThrowsOnThread => "throws_on_thread",
                Fault.ThrowsInDispose => "throws_in_dispose",
                _ => "hangs_in_dispose",
            },
            [$"plugins:{good}:_type"] = plugin,
        });
        builder.Logging.AddProvider(log);
        builder.Services.AddPatchbay(ReferencedPlugins.Catalog, patchbay => patchbay.AddInstances<TContract>("plugins", options =>
        {
            options.Calls.Timeout = TimeSpan.FromMilliseconds(300);
            options.Calls.MemberTimeouts["WatchAsync"] = options.Calls.Timeout; // A stream has no limit unless its member has one.
            options.Calls.CancellationGrace = TimeSpan.FromMilliseconds(20);
            options.LifetimeTimeout = TimeSpan.FromMilliseconds(500);
            options.DrainTimeout = TimeSpan.FromMilliseconds(20);
        }));
        IHost host = builder.Build();
        await host.StartAsync();
        return new FaultHost<TContract>(host, log, calls, bad, good);
    }

    public Task<HealthReport> HealthAsync() => _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Calls.Dispose();
    }
}

internal static class FaultHost
{
    /// <summary>How long what hangs does so: longer than any test waits.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
}
