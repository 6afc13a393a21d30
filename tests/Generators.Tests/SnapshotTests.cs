namespace Patchbay.Generators.Tests;

/// <summary>What is generated, file by file, as a person would read it.</summary>
[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class SnapshotTests
{
    [TestMethod]
    public void A_device_gets_adapter_binder_entry_and_registry() => GeneratorRun.Of("""
        using System.Net;
        using System.Net.Http;
        namespace SmartHome.Drivers;

        /// <summary>An addressable LED strip behind a WLED controller.</summary>
        [Device("wled", DisplayName = "WLED", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)]
        public sealed class Wled(WledOptions options, HttpClient http)
        {
            public async Task<bool> Send(bool on, int brightness, CancellationToken cancellationToken)
            {
                await http.GetAsync(new Uri($"http://{options.Ip}/{on}/{brightness}"), cancellationToken);
                return true;
            }
        }

        [PluginOptions]
        public sealed record WledOptions : DimmableOptions
        {
            [Prompt("IP address of the controller")] public required IPAddress Ip { get; init; }

            /// <summary>The port of the controller's web server.</summary>
            public int Port { get; init; } = 80;
        }
        """).Use(("nickname", "Lamp"), ("ip", "192.168.1.20"), ("min_rule", "1"), ("max_rule", "255")).Verify();

    [TestMethod]
    public void A_thermostat_sensor_gets_its_prompts_in_order() => GeneratorRun.Of("""
        [Sensor("si7021", Rule = RulePrompt.Thermostat)]
        public class Si7021(Si7021Options options)
        {
            public bool? ConditionMet(double rule) => rule > options.Tolerance;
        }

        [PluginOptions]
        public sealed record Si7021Options : ThermostatOptions;
        """).Use(("nickname", "Bedroom"), ("units", "celsius"), ("mode", "heat"), ("tolerance", "0.5")).Verify();

    [TestMethod]
    public void A_class_with_several_names_has_one_adapter() => GeneratorRun.Of("""
        namespace SmartHome;

        [Device("bulb", DisplayName = "Bulb", Rule = RulePrompt.IntOrFade, Min = 1, Max = 100)]
        [Device("dimmer", DisplayName = "Dimmer", Description = "A wall dimmer.", Rule = RulePrompt.IntOrFade, Min = 1, Max = 100)]
        internal sealed class TpLink(PluginDescriptor plugin) : IDisposable, IAsyncDisposable
        {
            public bool Send(bool on) => plugin.Name == "bulb" && on;
            public Rule? ValidateRule(Rule rule) => rule;
            public void Dispose() { }
            public ValueTask DisposeAsync() => default;
        }
        """).Use().Verify();

    [TestMethod]
    public void A_class_that_implements_the_contract_needs_no_adapter() => GeneratorRun.Of("""
        [Device("own")]
        public sealed class Own : IDevice
        {
            public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) => new(on);
        }
        """).Use().Verify();

    [TestMethod]
    public void Every_type_of_option_is_bound() => GeneratorRun.Of("""
        using System.Net;
        using System.Text.Json.Serialization;

        public enum Speed { Slow, VeryFast }

        /// <summary>Options of every type.</summary>
        [PluginOptions]
        public sealed class AllOptions
        {
            public required string Text { get; init; }
            public string? Maybe { get; set; }
            public string Unset { get; set; } = null!;
            public bool Flag { get; set; } = true;
            public byte Small { get; set; } = 7;
            public ulong Large { get; init; }
            public int? MaybeNumber { get; init; }
            public double Ratio { get; init; } = 0.5;
            public decimal Price { get; init; } = 1.20m;
            public Speed Speed { get; init; } = Speed.VeryFast;
            public Speed? MaybeSpeed { get; init; }
            public required Uri Endpoint { get; init; }
            public IPAddress Ip { get; init; } = IPAddress.Loopback;
            public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
            public required Secret Password { get; init; }
            [JsonPropertyName("@type")] public string Type { get; init; } = "a\"b";
            [Prompt("Where", Order = -1)] public required string @class { get; init; }
            public int Computed => Small * 2;
            public static int Shared { get; set; }
        }
        """).Use(("text", "a"), ("endpoint", "http://a/"), ("password", "b"), ("class", "c")).Verify();

    [TestMethod]
    public void Positional_options_are_bound_by_constructor() => GeneratorRun.Of("""
        [PluginOptions]
        internal sealed record RelayOptions(string Host, int Port = 80, string? Path = null)
        {
            public required int Pin { get; init; }
        }
        """).Use(("host", "a"), ("pin", "1")).Verify();

    [TestMethod]
    public void A_kind_of_ones_own_is_adapted_like_the_built_in_ones() => GeneratorRun.Of("""
        namespace Shop;

        [PluginKind("payment")]
        public interface IPaymentProvider
        {
            ValueTask<string> PayAsync(decimal amount, [MayOmit] string? @event, CancellationToken cancellationToken);
            IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken);
            Task RefundAsync(string id) => Task.CompletedTask;
            int Fee(int amount) => 0;
        }

        [Plugin<IPaymentProvider>("stripe", DisplayName = "Stripe")]
        public sealed class Stripe
        {
            public Task<string> Pay(decimal amount) => Task.FromResult($"{amount}");
            public IEnumerable<string> List() => [];
            public void Refund(string id) { }
            public byte Fee(long amount) => 1;
        }
        """).Use().Verify();

    [TestMethod]
    public void A_program_gets_a_catalog() =>
        GeneratorRun.Of(Sources.Compile("Home.App", Microsoft.CodeAnalysis.OutputKind.ConsoleApplication, ["""
            System.Console.WriteLine(ReferencedPlugins.Catalog.Plugins.Count);

            [Device("relay")]
            class Relay
            {
                public bool Send(bool on) => on;
            }
            """])).Use().Verify();
}
