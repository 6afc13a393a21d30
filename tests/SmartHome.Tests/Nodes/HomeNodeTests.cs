using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Patchbay.Devices;
using SmartHome.Nodes;
using SmartHome.Pins;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Nodes;

/// <summary>The node with devices that do not behave.</summary>
[TestClass]
public sealed class HomeNodeTests
{
    [TestMethod]
    public async Task An_answer_without_end_does_not_fill_the_memory()
    {
        byte[] body = new byte[100_000];
        body.AsSpan().Fill((byte)' ');
        await using var chatty = new ScriptedDevice("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"u8.ToArray(), body);

        string failure = await FailureAsync(chatty.EndPoint.Port);

        failure.ShouldStartWith($"{chatty.EndPoint} gave no whole answer");
        failure.ShouldContain("65536");
    }

    [TestMethod]
    public async Task A_device_that_is_not_there_is_named_by_its_address()
    {
        using var dead = new DeadDevice();

        (await FailureAsync(dead.EndPoint.Port)).ShouldStartWith($"{dead.EndPoint} cannot be reached");
    }

    // Turns on a plug, and returns what the history says of it.
    private static async Task<string> FailureAsync(int port)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string file = Path.Combine(folder.FullName, "config.json");
            await File.WriteAllTextAsync(file, $$$"""
                {
                    "metadata": {"id": "Flat", "location": "Home", "floor": 1},
                    "schedule_keywords": {},
                    "device1": {"_type": "http-get", "nickname": "Fan", "uri": "http://127.0.0.1:{{{port}}}", "on_path": "on", "off_path": "off", "default_rule": "enabled", "schedule": {}}
                }
                """);
            using IHost host = HomeNode.Build(new SimulatedPins(TimeProvider.System), TimeProvider.System, options => (options.ConfigurationFile, options.Listen) = (file, null));
            await host.StartAsync();
            var node = host.Services.GetRequiredService<INodeApi>();
            (await node.CallAsync(JsonElement.Parse("""["turn_on", "device1"]"""))).TryGetProperty("ERROR", out _).ShouldBeTrue();
            await host.StopAsync();
            return node.GetHistory().Single(change => change.Property is "failure").Value;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
