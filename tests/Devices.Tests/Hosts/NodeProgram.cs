using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Patchbay.Devices.Tests.Plugins;

namespace Patchbay.Devices.Tests.Hosts;

/// <summary>A program that runs a node, with a folder of its own, a real port and the real clock.</summary>
internal sealed class NodeProgram : IAsyncDisposable
{
    private readonly IHost _host;

    private NodeProgram(IHost host, string folder) => (_host, Folder) = (host, folder);

    public string Folder { get; }

    public string File => Path.Combine(Folder, "config.json");

    public PluginLog Log => _host.Services.GetRequiredService<PluginLog>();

    public INodeApi Api => _host.Services.GetRequiredService<INodeApi>();

    public IServiceProvider Services => _host.Services;

    /// <summary>The root of a configuration with these entries.</summary>
    public static string Configuration(params string[] entries) =>
        $$"""
        {
            "metadata": {"id": "Upstairs", "location": "Hall", "floor": 1},
            "schedule_keywords": {"morning": "08:00"}{{string.Concat(entries.Select(entry => ",\n    " + entry.Trim()))}}
        }

        """;

    public static async Task<NodeProgram> StartAsync(string? configuration, Action<DevicesOptions>? configure = null, Action<HostApplicationBuilder>? prepare = null, PluginLog? log = null)
    {
        string folder = Directory.CreateTempSubdirectory("patchbay-node-").FullName;
        if (configuration is not null)
        {
            await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "config.json"), configuration);
        }

        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Services.AddSingleton(log ?? new PluginLog());
        prepare?.Invoke(builder);
        builder.Services.AddPatchbay(ReferencedPlugins.Catalog).AddDevices(options =>
        {
            options.Listen = new IPEndPoint(IPAddress.Loopback, 0);
            configure?.Invoke(options);
        });
        IHost host = builder.Build();
        await host.StartAsync();
        return new NodeProgram(host, folder);
    }

    /// <summary>Sends a line, as clients do, and returns all that is answered.</summary>
    public Task<string> SendAsync(string line) => SendRawAsync(line + "\n");

    /// <summary>Gets by HTTP, and returns the body.</summary>
    public async Task<string> GetAsync(string target)
    {
        string answer = await SendRawAsync($"GET {target} HTTP/1.1\r\nHost: node\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.0 ");
        return answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
    }

    public async Task<string> SendRawAsync(string text)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Api.Address!);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public async Task<JsonElement> StatusAsync()
    {
        using var document = JsonDocument.Parse(await SendAsync("[\"status\"]"));
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
