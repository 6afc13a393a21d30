using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;
using Patchbay.Telemetry;

namespace Patchbay.Generators.Tests.Kinds;

/// <summary>The optional members of the built-in contracts: what plugins may write, and what those without answer.</summary>
[TestClass]
public sealed class OptionalMemberTests
{
    [TestMethod]
    public async Task Devices_and_sensors_report_what_they_read_as_JSON()
    {
        PluginCatalog plugins = ExecutionTests.Load("""
            using System.Text.Json.Nodes;
            [Device("lamp")] public class Lamp { public bool Send(bool on) => on; public JsonObject Read() => new() { ["on"] = true }; }
            [Device("plain")] public class Plain { public bool Send(bool on) => on; private int Read(string path) => path.Length; }
            [Sensor("meter")] public class Meter { public bool? ConditionMet() => null; public Task<double> ReadAsync() => Task.FromResult(21.5); }
            """);

        (await Create<IDevice>(plugins, "device", "lamp").ReadAsync(CancellationToken.None))!.ToJsonString().ShouldBe("""{"on":true}""");
        (await Create<IDevice>(plugins, "device", "plain").ReadAsync(CancellationToken.None)).ShouldBeNull();
        (await Create<ISensor>(plugins, "sensor", "meter").ReadAsync(CancellationToken.None))!.ToJsonString().ShouldBe("21.5");
        plugins.GetPlugin("device", "lamp").Members.ShouldBe(["SendAsync", "ReadAsync"]);
        plugins.GetPlugin("device", "plain").Members.ShouldBe(["SendAsync"]);
    }

    [TestMethod]
    public async Task A_sensor_may_push_its_conditions_and_check_its_rules()
    {
        PluginCatalog plugins = ExecutionTests.Load("""
            [Sensor("push", Rule = RulePrompt.FloatRange, Min = 0, Max = 10)] public class Push
            {
                public bool? ConditionMet() => null;
                public async IAsyncEnumerable<bool> Watch([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
                {
                    yield return true;
                    await Task.Delay(-1, cancellationToken);
                }
                public Rule? ValidateRule(Rule rule) => rule.Kind == RuleKind.Float ? rule : null;
            }
            [Sensor("asked")] public class Asked { public bool? ConditionMet() => null; }
            """);
        var push = Create<ISensor>(plugins, "sensor", "push");
        var asked = Create<ISensor>(plugins, "sensor", "asked");
        using var end = new CancellationTokenSource();

        var seen = new List<bool?>();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (bool? condition in push.WatchAsync(end.Token))
            {
                seen.Add(condition);
                await end.CancelAsync();
            }
        });

        seen.ShouldBe([true]);
        await foreach (bool? condition in asked.WatchAsync(CancellationToken.None))
        {
            Assert.Fail($"A sensor that is only asked pushed {condition}.");
        }

        push.ValidateRule(Rule.Text("x")).ShouldBeNull();
        asked.ValidateRule(Rule.On).ShouldBe(Rule.On);
    }

    [TestMethod]
    public async Task A_connector_may_give_messages_a_time_and_declare_its_actuators()
    {
        PluginCatalog plugins = ExecutionTests.Load("""
            using System.Text.Json.Nodes;
            [Connector("timed")] public class Timed
            {
                public RawMessage? ReceiveRawMessage() => new("raw") { Timestamp = DateTimeOffset.UnixEpoch };
                public JsonObject ParseRawMessage(string raw, DateTimeOffset timestamp) => new() { [raw] = timestamp.ToUnixTimeMilliseconds() };
                public void SendCommand(string key, double value) { }
                public JsonObject GetActuatorDatapoints() => new() { ["valve"] = 0.5 };
            }
            [Connector("text")] public class Text { public Task<string?> ReceiveRawMessage() => Task.FromResult<string?>("t"); public JsonObject? ParseRawMessage(JsonNode raw) => null; }
            [Connector("number")] public class Number { public double ReceiveRawMessage() => 2.5; public JsonObject? ParseRawMessage(double raw) => null; }
            [Connector("whole")] public class Whole { public ValueTask<int> ReceiveRawMessage() => new(3); public JsonObject? ParseRawMessage(int raw) => null; }
            [Connector("json")] public class Json { public JsonObject ReceiveRawMessage() => new() { ["a"] = 1 }; public JsonObject? ParseRawMessage(JsonNode raw) => null; }
            [Connector("none")] public class None { public JsonNode? ReceiveRawMessage() => null; public JsonObject? ParseRawMessage(JsonNode raw) => null; }
            """);
        var timed = Create<IConnector>(plugins, "connector", "timed");

        RawMessage message = (await timed.ReceiveRawMessageAsync(CancellationToken.None))!;
        (message.Content.GetValue<string>(), message.Timestamp).ShouldBe(("raw", DateTimeOffset.UnixEpoch));
        (await timed.ParseRawMessageAsync(message.Content, DateTimeOffset.UnixEpoch.AddSeconds(1), CancellationToken.None))!.ToJsonString().ShouldBe("""{"raw":1000}""");
        (await timed.GetActuatorDatapointsAsync(CancellationToken.None))!.ToJsonString().ShouldBe("""{"valve":0.5}""");
        foreach ((string name, string? content) in new[] { ("text", "\"t\""), ("number", "2.5"), ("whole", "3"), ("json", """{"a":1}"""), ("none", null) })
        {
            var connector = Create<IConnector>(plugins, "connector", name);
            RawMessage? received = await connector.ReceiveRawMessageAsync(CancellationToken.None);
            (received?.ToString(), received?.Timestamp).ShouldBe((content, null), name);
            (await connector.GetActuatorDatapointsAsync(CancellationToken.None)).ShouldBeNull();
        }
    }

    private static T Create<T>(PluginCatalog plugins, string kind, string name)
    {
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        return (T)plugins.Create(plugins.GetPlugin(kind, name), new ConfigurationBuilder().Build(), services);
    }
}
