using System.Text.Json.Nodes;
using Build.Tests.Fixtures;

namespace Build.Tests;

/// <summary>What is read from the references of an assembly: other plugins, members of contracts.</summary>
[TestClass]
public sealed class ReferenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Compiler Compiler => new(_folder.Path);

    [TestMethod]
    public void Only_referenced_assemblies_with_plugins_are_dependencies()
    {
        string plugins = Compiler.Compile("Plugins", Entries.Usings + "[assembly: System.Reflection.AssemblyVersion(\"2.0.0.0\")]" + Entries.Device("relay", "Relay") + "public class Relay { }");
        string library = Compiler.Compile("Library", "public class Library { }");

        Plugin("class C { Relay Relay; Library Library; }", plugins, library)["depends"]!.ToJsonString()
            .ShouldBe("""[{"name":"Plugins","version":"2.0.0.0"}]""");
    }

    [TestMethod]
    [DataRow("public ValueTask<bool> SendAsync(bool on, Rule rule, CancellationToken c) => default;", "Patchbay.Devices.IDevice.SendAsync", DisplayName = "implicit")]
    [DataRow("ValueTask<bool> IDevice.SendAsync(bool on, Rule rule, CancellationToken c) => default;", "Patchbay.Devices.IDevice.SendAsync", DisplayName = "explicit")]
    [DataRow("public virtual async ValueTask<bool> SendAsync(bool on, Rule rule, CancellationToken c) => await Task.FromResult(((IDevice)this).ValidateRule(rule) != null);", "Patchbay.Devices.IDevice.SendAsync Patchbay.Devices.IDevice.ValidateRule", DisplayName = "calls another")]
    [DataRow("ValueTask<bool> IDevice.SendAsync(bool on, Rule rule, CancellationToken c) => default; public virtual Rule ValidateRule(Rule rule, int more) => rule;", "Patchbay.Devices.IDevice.SendAsync", DisplayName = "virtual overload that implements nothing")]
    [DataRow("ValueTask<bool> IDevice.SendAsync(bool on, Rule rule, CancellationToken c) => default; public Rule ValidateRule(int rule) => rule;", "Patchbay.Devices.IDevice.SendAsync", DisplayName = "overload that implements nothing")]
    public void Members_of_contracts_are_those_implemented_or_called(string members, string expected) =>
        ContractMembers($"class Lamp : IDevice {{ {members} }}").ShouldBe(expected.Split(' '));

    [TestMethod]
    public void Member_of_a_base_class_implements_the_contract_too() =>
        ContractMembers("class Base { public ValueTask<bool> SendAsync(bool on, Rule rule, CancellationToken c) => default; } class Lamp : Base, IDevice { }")
            .ShouldBe(["Patchbay.Devices.IDevice.SendAsync"]);

    [TestMethod]
    public void Contracts_of_other_assemblies_count_and_other_interfaces_and_own_contracts_do_not()
    {
        string contracts = Compiler.Compile("Contracts", Entries.Usings + """
            namespace Shop;
            public interface IBase { void Open(); }
            [PluginKind("payment")] public interface IPayment : IBase { void Pay(); void Refund() { } }
            [PluginKind("store")] public interface IStore<T> { void Put(T item); }
            public interface INoContract { void Other(); }
            """);

        ContractMembers(
            """
            [PluginKind("own")] public interface IOwn { void Own(); }
            class Stripe : Shop.IPayment, Shop.INoContract, IOwn, System.IDisposable
            {
                public void Open() { } void Shop.IPayment.Pay() { } public void Other() { } public void Own() { } public void Dispose() { }
            }
            class Store : Shop.IStore<int> { public void Put(int item) { } }
            """,
            contracts).ShouldBe(["Shop.IBase.Open", "Shop.IPayment.Pay", "Shop.IStore`1.Put"]);
    }

    public void Dispose() => _folder.Dispose();

    private string[] ContractMembers(string source, params string[] references) =>
        Plugin(source, references)["sdk"]!["contractMembers"].Texts();

    private JsonNode Plugin(string source, params string[] references)
    {
        string assembly = Compiler.Compile("Lights", Entries.Usings + Entries.Device("wled", "Lamp") + source, references);
        return ManifestRun.Of(assembly, references).Manifest();
    }
}
