using System.Net;
using System.Text;
using Patchbay.Devices.Tests.Transport;
using Patchbay.Devices.WebRepl;
using Patchbay.Devices.WebRepl.Files;

namespace Patchbay.Devices.Tests.WebRepl;

/// <summary>A port for uploads, over a folder of its own.</summary>
internal sealed class RunningWebRepl : IAsyncDisposable
{
    public const string Password = "pass word";
    public const string OldConfiguration = """{"metadata": {"id": "old"}}""";
    private readonly WebReplServer _server;

    private RunningWebRepl(string folder, WebReplServer server, CapturedLog log) => (Folder, _server, Log) = (folder, server, log);

    public string Folder { get; }

    public CapturedLog Log { get; }

    public IPEndPoint Address => _server.Address!;

    public string Configuration => File.ReadAllText(Path.Combine(Folder, "kitchen.json"));

    public static async Task<RunningWebRepl> StartAsync(TimeProvider? clock = null, Func<WebReplOptions, WebReplOptions>? change = null)
    {
        string folder = Directory.CreateTempSubdirectory("webrepl").FullName;
        Write(folder, "kitchen.json", OldConfiguration);
        Write(folder, "app.log", string.Concat(Enumerable.Range(0, 500).Select(i => $"line {i}\n")));
        Write(folder, "secret.txt", "of somebody else");
        var options = new WebReplOptions { Endpoint = new IPEndPoint(IPAddress.Loopback, 0), Password = Password };
        var log = new CapturedLog();
        var files = OwnFiles.Of(Path.Combine(folder, "kitchen.json"), Path.Combine(folder, "app.log"));
        var server = new WebReplServer(files, change?.Invoke(options) ?? options, clock ?? TimeProvider.System, log);
        await server.StartAsync(CancellationToken.None);
        return new RunningWebRepl(folder, server, log);
    }

    /// <summary>Opens a connection and logs in.</summary>
    public async Task<OriginalClient> LogInAsync(bool isMasked = false, int fragmentSize = 0)
    {
        OriginalClient client = await OriginalClient.OpenAsync(Address, isMasked, fragmentSize);
        await client.LogInAsync(Password);
        return client;
    }

    public Task StopAsync() => _server.StopAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Write(string folder, string name, string content)
    {
        using FileStream file = File.Create(Path.Combine(folder, name));
        file.Write(Encoding.UTF8.GetBytes(content));
    }
}
