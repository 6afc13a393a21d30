using System.Globalization;

namespace Patchbay.Benchmarks.Analysis;

/// <summary>The sources of a project with many plugins, a file each.</summary>
internal static class PluginSources
{
    /// <summary>Plugins as they are in the samples: options, documented members, methods with bodies.</summary>
    public static string Realistic(int number) => (number % 4) switch
    {
        0 => Device,
        1 => Sensor,
        2 => Connector,
        _ => Generator,
    } is var template ? template.Replace("NNN", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : "";

    /// <summary>Plugins of one line, where analysis has most to do for each line that is compiled.</summary>
    public static string Tiny(int number) => $$"""
        using Patchbay.Devices;
        [Device("lamp-{{number}}")] public sealed class Lamp{{number}} { public bool Send(bool on) => on; }
        """;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading;
        using System.Threading.Tasks;
        using Patchbay;
        using Patchbay.ConfigFiles;
        using Patchbay.Devices;
        using Patchbay.Telemetry;

        namespace Plugins.PartNNN;


        """;

    private const string Options = """
        /// <summary>The settings of one instance.</summary>
        [PluginOptions]
        public sealed record OptionsNNN
        {
            [Prompt("IP address of the device")] public required string Ip { get; init; }
            public string User { get; init; } = "admin";
            public Secret? Password { get; init; }
            [Range(1, 10)] public int Attempts { get; init; } = 3;
            [Range(0.1, 60.0)] public double Patience { get; init; } = 5;
            public IReadOnlyList<string> Rooms { get; init; } = [];
        }


        """;

    private const string Exchange = """
            private async Task<JsonElement> AskAsync(string path, Dictionary<string, object> values, CancellationToken cancellationToken)
            {
                Exception? last = null;
                for (int attempt = 0; attempt < options.Attempts; attempt++)
                {
                    try
                    {
                        using var content = new StringContent(JsonSerializer.Serialize(values), Encoding.UTF8, "application/json");
                        using HttpResponseMessage answer = await http.PostAsync(new Uri($"http://{options.Ip}/{path}"), content, cancellationToken);
                        answer.EnsureSuccessStatusCode();
                        using Stream body = await answer.Content.ReadAsStreamAsync(cancellationToken);
                        using JsonDocument document = await JsonDocument.ParseAsync(body, default, cancellationToken);
                        return document.RootElement.Clone();
                    }
                    catch (HttpRequestException exception)
                    {
                        last = exception;
                        await Task.Delay(TimeSpan.FromSeconds(options.Patience / options.Attempts), cancellationToken);
                    }
                }

                throw new IOException(FormattableString.Invariant($"{options.Ip} did not answer in {options.Attempts} attempts."), last);
            }
        }
        """;

    private const string Device = Usings + Options + """
        /// <summary>A strip of lamps that is switched over HTTP.</summary>
        [Device("strip-NNN", DisplayName = "Strip NNN", Rule = RulePrompt.IntRange, Min = 1, Max = 255)]
        public sealed class StripNNN(OptionsNNN options, HttpClient http)
        {
            /// <summary>Switches, and reads back what the device made of it.</summary>
            public async Task<bool> Send(bool on, int brightness, CancellationToken cancellationToken)
            {
                var values = new Dictionary<string, object> { ["on"] = on, ["bri"] = Math.Clamp(brightness, 1, 255) };
                foreach (string room in options.Rooms.Where(room => room.Length > 0).OrderBy(room => room, StringComparer.Ordinal))
                {
                    values["room/" + room] = on ? brightness : 0;
                }

                JsonElement answer = await AskAsync("json/state", values, cancellationToken);
                return answer.TryGetProperty("on", out JsonElement state) && state.GetBoolean() == on;
            }


        """ + Exchange;

    private const string Sensor = Usings + Options + """
        /// <summary>A thermometer behind a gateway.</summary>
        [Sensor("thermometer-NNN", Rule = RulePrompt.FloatRange, Min = -40, Max = 85)]
        public sealed class ThermometerNNN(OptionsNNN options, HttpClient http)
        {
            private double _last = double.NaN;

            /// <summary>Whether it is warmer than the rule.</summary>
            public async Task<bool> ConditionMet(double limit, CancellationToken cancellationToken)
            {
                JsonElement answer = await AskAsync("measure", new Dictionary<string, object> { ["user"] = options.User }, cancellationToken);
                double[] values = [.. answer.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())];
                _last = values.Length == 0 ? _last : Median(values);
                return _last > limit;
            }

            private static double Median(double[] values)
            {
                Array.Sort(values);
                int middle = values.Length / 2;
                return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
            }


        """ + Exchange;

    private const string Connector = Usings + Options + """
        /// <summary>Reads meters and sets their switches.</summary>
        [Connector("meter-NNN")]
        public sealed class MeterNNN(OptionsNNN options, HttpClient http)
        {
            /// <summary>Sends a command as the meter understands it.</summary>
            public async Task SendCommand(string datapointKey, JsonNode? datapointValue, CancellationToken cancellationToken)
            {
                var values = new Dictionary<string, object> { ["key"] = datapointKey, ["value"] = datapointValue?.ToJsonString() ?? "null" };
                JsonElement answer = await AskAsync("registers", values, cancellationToken);
                foreach (JsonProperty property in answer.EnumerateObject())
                {
                    if (property.NameEquals("error"))
                    {
                        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{options.Ip}: {property.Value}"));
                    }
                }
            }


        """ + Exchange;

    private const string Generator = Usings + Options + """
        /// <summary>Writes the accounts of a telephone system.</summary>
        [ConfigGenerator("phones-NNN", "sip.conf")]
        public sealed class PhonesNNN(OptionsNNN options, HttpClient http)
        {
            /// <summary>Writes a section for each account.</summary>
            public async Task Generate(TextWriter output, CancellationToken cancellationToken)
            {
                JsonElement answer = await AskAsync("accounts", [], cancellationToken);
                var sections = answer.EnumerateArray().Select(account => (Name: account.GetProperty("name").GetString() ?? "", Number: account.GetProperty("number").GetInt32()));
                foreach ((string name, int number) in sections.OrderBy(section => section.Number).ThenBy(section => section.Name, StringComparer.Ordinal))
                {
                    await output.WriteLineAsync($"[{name}]".AsMemory(), cancellationToken);
                    await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"callerid = {name} <{number:D4}>").AsMemory(), cancellationToken);
                    await output.WriteLineAsync($"context = {(options.Rooms.Contains(name) ? "rooms" : "default")}".AsMemory(), cancellationToken);
                    await output.WriteLineAsync(ReadOnlyMemory<char>.Empty, cancellationToken);
                }
            }


        """ + Exchange;
}
