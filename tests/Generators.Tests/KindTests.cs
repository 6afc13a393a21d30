using Patchbay.ConfigFiles;
using Patchbay.Connectors;
using Patchbay.Registration;
using Patchbay.Telemetry;

namespace Patchbay.Generators.Tests;

/// <summary>What is particular to the built-in kinds beside devices and sensors.</summary>
[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class KindTests
{
    [TestMethod]
    public void Backends_and_units_are_registered_as_parts_of_a_connector() => GeneratorRun.Of("""
        namespace Shop;

        [ConnectorBackend("coffee")]
        public abstract class Coffee { public virtual Task<string> Connect(CancellationToken cancellationToken) => Task.FromResult("session"); }

        [ConnectorBackend("coffee", "1900")]
        public sealed class Coffee1900(CoffeeOptions options) : Coffee { public bool Check() => options.Location.Length > 0; }

        [ConnectorBackend("coffee", "2900", Parent = typeof(Coffee1900), DisplayName = "Coffee 2900")]
        public sealed class Coffee2900 : Coffee { public async Task Connect() => await Task.Yield(); public void Disconnect(object? session) { } }

        [PluginOptions]
        public sealed record CoffeeOptions(string Location);

        public sealed class Drink;

        [ConnectorUnit<Coffee>("drink", "order")]
        public class DrinkMapper(BackendEnvironment environment) : Mapper(environment)
        {
            public override IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record) => record;
        }

        [ConnectorUnit<Coffee, Drink>(Replaces = typeof(DrinkMapper), AlsoReplaces = new[] { typeof(OtherMapper) })]
        public sealed class NewDrinkMapper(BackendEnvironment environment) : DrinkMapper(environment);

        [ConnectorUnit<Coffee>("drink")]
        public sealed class OtherMapper(BackendEnvironment environment) : DrinkMapper(environment);
        """).Use(("location", "a")).Verify();

    [TestMethod]
    public void A_model_may_be_an_interface() => GeneratorRun.Of("""
        [ConnectorBackend("c")] public abstract class C;
        public interface IDrink;
        [ConnectorUnit<C, IDrink>] public class Unit(BackendEnvironment e) : Mapper(e) { public override IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record) => record; }
        """).Generated("PluginRegistry.g.cs").ShouldContain("new string[] { \"i_drink\" }");

    [TestMethod]
    public void A_config_generator_has_an_entry_point_with_its_driver_name() => GeneratorRun.Of("""
        using System.IO;

        [ConfigGenerator("asterisk", "sip.conf")]
        public sealed class SipConf { public string? Generate() => null; }

        [ConfigGenerator("asterisk", "queues.conf", Name = "my-driver")]
        public sealed class Queues { public void Generate(TextWriter output) => output.Write("x"); }
        """).Use().Verify();

    [TestMethod]
    public void A_sync_plugin_may_list_a_sequence_and_take_paths_as_text() => GeneratorRun.Of("""
        using System.IO;

        [SyncPlugin("folder")]
        public sealed class Folder
        {
            public void Connect() { }
            public Task Disconnect() => Task.CompletedTask;
            public string CreateLocalDigest(string path) => path;
            public string CreateRemoteDigest(string path) => path;
            public IEnumerable<RemotePath> ListPath(RemotePath path) => [path];
            public async Task RetrieveFile(RemotePath path, Stream destination, CancellationToken cancellationToken) => await destination.FlushAsync(cancellationToken);
        }
        """).Use().Verify();

    [TestMethod]
    public void A_connector_may_have_one_flow_or_both() => GeneratorRun.Of("""
        using System.Text.Json.Nodes;

        [Connector("both", Interval = "00:00:05")]
        public sealed class Both
        {
            public Task<string> ReceiveRawMessage(CancellationToken cancellationToken) => Task.FromResult("raw");
            public JsonObject? ParseRawMessage(string rawMessage) => new() { ["a"] = rawMessage };
            public void SendCommand(string datapointKey, double value) { }
        }

        [Connector("actuator")]
        public sealed class Actuator
        {
            public async Task SendCommandAsync(string datapointKey, JsonNode? value, DateTimeOffset timestamp, CancellationToken cancellationToken) => await Task.Delay(0, cancellationToken);
        }
        """).Use().Verify();

    [TestMethod]
    [DataRow("")]
    [DataRow("public string ReceiveRawMessage() => \"\";")]
    [DataRow("public System.Text.Json.Nodes.JsonObject? ParseRawMessage(string raw) => null;")]
    [DataRow("public string ReceiveRawMessage() => \"\"; public void SendCommand(string key, double value) { }")]
    public void A_connector_without_a_whole_flow_or_with_half_a_one_is_no_plugin(string members) =>
        GeneratorRun.Of($"[Connector(\"c\")] public class C {{ {members} }}").HintNames.ShouldBeEmpty();

    [TestMethod]
    [DataRow("[ConnectorBackend] public class C { public void Connect() { } }")]
    [DataRow("[ConnectorBackend(\"coffee\")] public class C { }")]
    [DataRow("[ConnectorBackend(\"coffee\", null)] public class C { public void Connect() { } }")]
    [DataRow("[ConfigGenerator(\"a\")] public class C { public string Generate() => \"\"; }")]
    [DataRow("[ConfigGenerator(\"a\", \"\")] public class C { public string Generate() => \"\"; }")]
    [DataRow("[ConfigGenerator(\"a\", \"b\")] public class C { public int Generate() => 1; }")]
    [DataRow("[ConnectorUnit<string>(\"m\")] public class C { }")]
    [DataRow("[ConnectorUnit<>(\"m\")] public class C(BackendEnvironment e) : ConnectorUnit(e);")]
    public void A_wrong_declaration_is_no_plugin(string source) => GeneratorRun.Of(source).HintNames.ShouldBeEmpty();
}
