using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Patchbay.ConfigFiles.Tests.Hosts;

/// <summary>A daemon on a free port, with the scripted drivers.</summary>
internal sealed class TestDaemon : IAsyncDisposable
{
    private readonly IHost _host;

    private TestDaemon(IHost host, TestFolder folder, Script script, LogRecords log) => (_host, Folder, Script, Log) = (host, folder, script, log);

    public TestFolder Folder { get; }

    public Script Script { get; }

    public LogRecords Log { get; }

    public IServiceProvider Services => _host.Services;

    public IConfigFiles Files => Services.GetRequiredService<IConfigFiles>();

    public IPEndPoint EndPoint => Files.EndPoint ?? throw new InvalidOperationException("It does not listen.");

    /// <summary>Starts a daemon.</summary>
    /// <param name="configure">Changes its options.</param>
    /// <param name="values">Its configuration, as key and value.</param>
    public static Task<TestDaemon> StartAsync(Action<ConfigFilesOptions>? configure = null, params (string Key, string? Value)[] values) => StartAsync(services: null, configure, values);

    public static async Task<TestDaemon> StartAsync(Action<IServiceCollection>? services, Action<ConfigFilesOptions>? configure, params (string Key, string? Value)[] values)
    {
        var folder = new TestFolder();
        try
        {
            return await StartAsync(folder, services, configure, values);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private static async Task<TestDaemon> StartAsync(TestFolder folder, Action<IServiceCollection>? services, Action<ConfigFilesOptions>? configure, (string Key, string? Value)[] values)
    {
        var script = new Script();
        var log = new LogRecords();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, value.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(script);
        services?.Invoke(builder.Services);
        builder.Services.AddPatchbay(ReferencedPlugins.Catalog).AddConfigFiles(options =>
        {
            options.BaseFolder = folder.Path;
            options.EndPoint = new IPEndPoint(IPAddress.Loopback, 0);
            configure?.Invoke(options);
        });
        IHost host = builder.Build();
        try
        {
            await host.StartAsync();
        }
        catch
        {
            host.Dispose();
            throw;
        }

        return new TestDaemon(host, folder, script, log);
    }

    /// <summary>Asks as the PBX's own client does.</summary>
    public Task<string> AskAsync(string request) => TestClient.AskAsync(EndPoint, request);

    public string? Cached(string file) => File.Exists(Folder[$"cache/{file}"]) ? File.ReadAllText(Folder[$"cache/{file}"]) : null;

    public async Task<HealthReportEntry> HealthAsync() => (await Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["config-files"];

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync();
        }

        Folder.Dispose();
    }
}
