using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Patchbay.Hosting.Tests.Hosts;

namespace Patchbay.Hosting.Tests.Calls;

/// <summary>One instance of a moody plugin, on a clock that the test moves.</summary>
internal sealed class MoodyHost<TContract> : IAsyncDisposable
    where TContract : class
{
    private readonly ServiceProvider _services;
    private readonly PluginInstances<TContract> _instances;

    private MoodyHost(ServiceProvider services, PluginInstances<TContract> instances, IConfiguration configuration) =>
        (_services, _instances, Configuration) = (services, instances, configuration);

    public IConfiguration Configuration { get; }

    public Mood Mood => _services.GetRequiredService<Mood>();

    public VirtualClock Clock => (VirtualClock)_services.GetRequiredService<TimeProvider>();

    public LogRecords Log => _services.GetRequiredService<LogRecords>();

    public ConfiguredInstance<TContract> Instance => _instances.GetInstance("hall");

    public TContract Contract => Instance.Contract;

    public PluginInstances<TContract> Instances => _instances;

    public static async Task<MoodyHost<TContract>> StartAsync(Action<PluginCallOptions>? configure = null)
    {
        var log = new LogRecords();
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["plugins:hall:_type"] = "moody" }).Build();
        ServiceProvider services = new ServiceCollection()
            .AddSingleton<Mood>()
            .AddSingleton<TimeProvider, VirtualClock>()
            .AddSingleton(log)
            .AddSingleton<ILoggerFactory>(new LoggerFactory([log]))
            .BuildServiceProvider();
        var options = new PluginInstancesOptions();
        options.Calls.CancellationGrace = TimeSpan.Zero;
        configure?.Invoke(options.Calls);
        var instances = new PluginInstances<TContract>(ReferencedPlugins.Catalog, configuration.GetSection("plugins"), services, options);
        await instances.StartAsync();
        return new MoodyHost<TContract>(services, instances, configuration);
    }

    /// <summary>Moves the clock until a task ends, which first has to come so far that it waits for the clock.</summary>
    public async Task AdvanceUntilAsync(Task task, TimeSpan step)
    {
        for (int round = 0; round < 2000 && !task.IsCompleted; round++)
        {
            await Task.Delay(1);
            Clock.Advance(step);
        }

        task.IsCompleted.ShouldBeTrue();
    }

    public async ValueTask DisposeAsync()
    {
        Mood.Hang?.TrySetResult();
        await _instances.DisposeAsync();
        await _services.DisposeAsync();
    }
}
