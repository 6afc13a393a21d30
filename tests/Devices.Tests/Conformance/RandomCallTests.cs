using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Patchbay.Devices.Api;
using Patchbay.Devices.Tests.Hosts;
using Patchbay.Devices.Tests.Nodes;
using Patchbay.Devices.Tests.Plugins;
using Patchbay.Devices.Tests.Transport;

namespace Patchbay.Devices.Tests.Conformance;

/// <summary>Whatever a client sends, it is answered, and the node goes on.</summary>
[TestClass]
public sealed class RandomCallTests
{
    private const int Clients = 4;
    private const int CallsOfAClient = 500;

    // A node with a token in the wrong place, or a fault, would log one of these.
    private static readonly int[] s_faults = [2004, 2102, 2301, 2302, 2303];

    [TestMethod]
    public async Task No_call_leads_to_a_fault_or_to_no_answer()
    {
        var log = new CapturedLog();
        var plugins = new PluginLog();
        plugins["Thermostat"].Reading = 21;
        await using NodeProgram program = await NodeProgram.StartAsync(
            NodeProgram.Configuration(
                Entries.Lamp(schedule: """{"10:00": 20, "morning": "fade/80/60"}"""),
                Entries.Plug("device2"),
                Entries.Blind("device3"),
                Entries.Display("device4"),
                Entries.Target("device5"),
                Entries.Motion(targets: ["device1", "device2"]),
                Entries.Thermostat("sensor2", targets: "device3"),
                Entries.Dummy("sensor3", targets: "device4"),
                Entries.Switch("sensor4")),
            prepare: builder => builder.Services.AddSingleton<ILoggerFactory>(log),
            log: plugins);

        await Task.WhenAll(Enumerable.Range(1, Clients).Select(seed => Task.Run(() => CallAsync(program, seed))));

        (await program.SendAsync("[\"enable\", \"device1\"]")).ShouldBe("""{"Enabled":"device1"}""");
        (await program.StatusAsync()).GetProperty("devices").EnumerateObject().Count().ShouldBe(5);
        log.Entries.Where(entry => s_faults.Contains(entry.Id.Id)).Select(entry => entry.Text).ShouldBeEmpty();
    }

    private static async Task CallAsync(NodeProgram program, int seed)
    {
        var calls = new RandomCalls(seed);
        for (int i = 0; i < CallsOfAClient; i++)
        {
            string request = calls.Next();
            string answer = await program.SendRawAsync(request).WaitAsync(TimeSpan.FromMinutes(1));
            int body = answer.StartsWith("HTTP/", StringComparison.Ordinal) ? answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4 : 0;
            string because = $"seed {seed}, call {i}: {request}";
            answer.ShouldNotBeEmpty(because);
            answer.ShouldNotContain("Internal error", customMessage: because);
            Should.NotThrow(() => JsonElement.Parse(answer[body..]), because);
        }
    }

    /// <summary>Makes up calls: of endpoints that exist, with what they expect and with what they do not.</summary>
    private sealed class RandomCalls(int seed)
    {
        private static readonly string[] s_endpoints = [.. Endpoints.Names.Order(StringComparer.Ordinal)];

        private static readonly string[] s_words =
        [
            "device1", "device2", "device3", "device4", "device5", "sensor1", "sensor2", "sensor3", "sensor4", "device99", "Device1",
            "enabled", "disabled", "on", "off", "50", " 60 ", "50.9", "-1", "NaN", "Infinity", "1e308", "-1e308", "99999999999999999999", "0x10",
            "fade/80/1", "fade/1/0", "fade/100/99999999999999", "fade/-5/5", "fade//", "10:00", "23:59", "24:00", "9:00", "morning", "sunrise", "noon", "overwrite",
            "latitude", "INFO", "", " ", "\0", "\u2028", "ü€😀", "\\", "\"", "<b>", "{}", "[]", "null", "metadata", "schedule_keywords", "constructor", "..", "a.b:c",
            "{\"on\": [], \"off\": []}", "{\"on\": [\"reboot\"], \"off\": [\"ignore\"]}",
        ];

        private readonly Random _random = new(seed);

        public string Next()
        {
            string endpoint = _random.Next(20) == 0 ? Word() : s_endpoints[_random.Next(s_endpoints.Length)];
            int count = _random.Next(6);
            return _random.Next(4) == 0
                ? $"GET /{Uri(endpoint)}?{string.Join('/', Enumerable.Range(0, count).Select(_ => Uri(Word())))} HTTP/1.1\r\n\r\n"
                : $"{Array(count, first: JsonValue.Create(endpoint)).ToJsonString()}\n".Replace("\"1e999\"", "1e999", StringComparison.Ordinal);
        }

        private static string Uri(string word) => word.Length == 0 ? word : string.Concat(word.Where(letter => !char.IsControl(letter) && letter is not (' ' or '?')));

        private string Word() => _random.Next(100) == 0 ? new string('x', 10_000) : s_words[_random.Next(s_words.Length)];

        private JsonArray Array(int count, JsonNode? first = null)
        {
            var array = first is null ? new JsonArray() : new JsonArray(first);
            for (int i = 0; i < count; i++)
            {
                array.Add(i == 0 && first is not null && _random.Next(4) > 0 ? JsonValue.Create(s_words[_random.Next(9)]) : Value(depth: 0));
            }

            return array;
        }

        private JsonNode? Value(int depth) => _random.Next(depth > 3 ? 8 : 11) switch
        {
            0 => null,
            1 => JsonValue.Create(_random.Next(2) == 0),
            2 => JsonValue.Create(_random.Next(-10, 120)),
            3 => JsonValue.Create((_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-20, 300))),
            4 => JsonValue.Create(long.MinValue + _random.Next(3)),
            5 => JsonValue.Create("1e999"),
            < 8 => JsonValue.Create(Word()),
            8 => Array(_random.Next(4)),
            9 => new JsonObject { ["latitude"] = Value(depth + 1), ["longitude"] = Value(depth + 1) },
            _ => new JsonObject { [Word()] = Value(depth + 1) },
        };
    }
}
