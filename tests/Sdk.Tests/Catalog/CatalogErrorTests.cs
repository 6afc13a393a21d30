using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;
using Patchbay.Registration;
using Patchbay.Sdk.Tests.Registration;

namespace Patchbay.Sdk.Tests.Catalog;

[TestClass]
public sealed class CatalogErrorTests
{
    private static readonly PluginCatalog Lamps = CatalogFactory.Create(HandMadeRegistry.Of("wled", "bulb", "dimmer"));

    [TestMethod]
    public void An_unknown_name_is_answered_with_near_ones()
    {
        var error = Should.Throw<PluginNotFoundException>(() => Lamps.GetPlugin("device", "wlde"));

        error.Message.ShouldBe("There is no device \"wlde\". Did you mean \"wled\"?");
        (error.Kind, error.Name).ShouldBe(("device", "wlde"));
    }

    [TestMethod]
    public void An_unknown_name_that_is_near_none_is_answered_with_all() =>
        Should.Throw<PluginNotFoundException>(() => Lamps.GetPlugin("device", "thermostat")).Message
            .ShouldBe("There is no device \"thermostat\". There are: bulb, dimmer, wled.");

    [TestMethod]
    public void An_unknown_kind_is_answered_with_what_to_check() =>
        Should.Throw<PluginNotFoundException>(() => Lamps.GetPlugin("gadget", "wled")).Message.ShouldBe(
            "There is no gadget \"wled\". The program has no gadget at all: reference an assembly with one, and check that it was built with the Patchbay.Sdk package.");

    [TestMethod]
    public void A_contract_without_plugins_is_named_by_its_kind() =>
        Should.Throw<PluginNotFoundException>(() => Lamps.Create<ISensor>("wled", Probe.NoOptions, Probe.NoServices))
            .Message.ShouldStartWith("There is no sensor \"wled\". The program has no sensor at all");

    [TestMethod]
    public void A_type_that_is_no_contract_is_refused() =>
        Should.Throw<ArgumentException>(() => Lamps.Create<IDisposable>("wled", Probe.NoOptions, Probe.NoServices))
            .Message.ShouldStartWith("System.IDisposable is not the contract of a kind of plugin: it has no [PluginKind] attribute.");

    [TestMethod]
    public void Creating_an_unknown_plugin_is_the_same_error() =>
        Should.Throw<PluginNotFoundException>(() => Lamps.Create<IDevice>("blub", Probe.NoOptions, Probe.NoServices))
            .Message.ShouldBe("There is no device \"blub\". Did you mean \"bulb\"?");

    [TestMethod]
    public void A_plugin_of_two_assemblies_is_an_error_that_names_both()
    {
        var catalog = CatalogFactory.Create(
            HandMadeRegistry.InAssembly("Acme.Lamps", "wled", "bulb"), HandMadeRegistry.InAssembly("Umbrella.Lamps", "dimmer", "wled"));

        Should.Throw<InvalidOperationException>(() => catalog.GetPlugin("device", "wled")).Message
            .ShouldBe("Two plugins are device \"wled\": one in Acme.Lamps, one in Umbrella.Lamps. Rename one, or reference only one of the two.");
        Should.Throw<InvalidOperationException>(() => catalog.TryGetPlugin("device", "wled", out _));
        Should.Throw<InvalidOperationException>(() => catalog.Create<IDevice>("wled", Probe.NoOptions, Probe.NoServices));
    }

    [TestMethod]
    public void A_plugin_of_two_assemblies_is_listed_for_each_and_harms_no_other()
    {
        var catalog = CatalogFactory.Create(
            HandMadeRegistry.InAssembly("Acme.Lamps", "wled", "bulb"), HandMadeRegistry.InAssembly("Umbrella.Lamps", "dimmer", "wled"));

        catalog.Plugins.Select(plugin => $"{plugin.AssemblyName} {plugin.Name}")
            .ShouldBe(["Acme.Lamps bulb", "Umbrella.Lamps dimmer", "Acme.Lamps wled", "Umbrella.Lamps wled"]);
        catalog.GetPlugin("device", "bulb").AssemblyName.ShouldBe("Acme.Lamps");
        catalog.GetPlugin("device", "dimmer").AssemblyName.ShouldBe("Umbrella.Lamps");
    }

    [TestMethod]
    public void A_missing_service_is_named_with_what_to_do() =>
        Should.Throw<InvalidOperationException>(() => Probe.Given("clockwork")).Message.ShouldBe(
            "The probe \"clockwork\" (Patchbay.Sdk.Tests.Registration.Clockwork) needs a System.TimeProvider, which the host does not provide. "
            + "Register it in the host's services, or give the constructor parameter \"clock\" a default value if the plugin can do without it. "
            + "(If it is meant to be the plugin's configuration, mark its type with [PluginOptions].)");

    [TestMethod]
    public void A_missing_keyed_service_is_named_with_its_key() =>
        Should.Throw<InvalidOperationException>(() => Probe.Given("keyed-clockwork", services: Probe.Services(services => services.AddSingleton(TimeProvider.System))))
            .Message.ShouldContain("needs a System.TimeProvider with the key \"outside\", which the host does not provide.");

    [TestMethod]
    public void Arguments_are_required()
    {
        PluginDescriptor plugin = Lamps.GetPlugin("device", "wled");

        Should.Throw<ArgumentNullException>(() => Lamps.GetPlugin(null!, "wled")).ParamName.ShouldBe("kind");
        Should.Throw<ArgumentNullException>(() => Lamps.TryGetPlugin("device", null!, out _)).ParamName.ShouldBe("name");
        Should.Throw<ArgumentNullException>(() => Lamps.Create(null!, Probe.NoOptions, Probe.NoServices)).ParamName.ShouldBe("plugin");
        Should.Throw<ArgumentNullException>(() => Lamps.Create(plugin, null!, Probe.NoServices)).ParamName.ShouldBe("configuration");
        Should.Throw<ArgumentNullException>(() => Lamps.Create(plugin, Probe.NoOptions, null!)).ParamName.ShouldBe("services");
    }
}
