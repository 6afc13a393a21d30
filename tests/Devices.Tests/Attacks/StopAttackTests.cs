using System.Diagnostics;
using System.Text.Json;
using Patchbay.Devices.Tests.Hosts;
using Patchbay.Devices.Tests.Nodes;
using Patchbay.Devices.Tests.Plugins;

namespace Patchbay.Devices.Tests.Attacks;

[TestClass]
public sealed class StopAttackTests
{
    [TestMethod]
    [DoNotParallelize]
    [TestCategory("EndToEnd")]
    public async Task A_program_ends_within_5_seconds_while_drivers_hang_and_heed_nothing()
    {
        string[] ids = [.. Enumerable.Range(1, 20).Select(number => $"device{number}")];
        var log = new PluginLog();
        NodeProgram program = await NodeProgram.StartAsync(NodeProgram.Configuration([.. ids.Select(id => Entries.Lamp(id, name: id))]), log: log);
        Array.ForEach(ids, id => log[id].Mood = Mood.IsDeaf);
        Task<JsonElement>[] calls = [.. ids.Select(id => program.Api.CallAsync(TurnOn(id)).AsTask())];
        Eventually.IsTrue(() => log.Calls.Count == ids.Length).ShouldBeTrue();
        long start = Stopwatch.GetTimestamp();
        await program.DisposeAsync();
        TimeSpan taken = Stopwatch.GetElapsedTime(start);
        await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(30));
        Array.ForEach(ids, id => log[id].Mood = Mood.Works);
        taken.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static JsonElement TurnOn(string id)
    {
        using var call = JsonDocument.Parse($"[\"turn_on\", \"{id}\"]");
        return call.RootElement.Clone();
    }
}
