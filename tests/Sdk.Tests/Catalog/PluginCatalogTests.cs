using System.Collections.Concurrent;
using Patchbay.Devices;
using Patchbay.Registration;
using GeneratedRegistry = Patchbay.Generated.Patchbay_Sdk_Tests_Registry;
using Patchbay.Sdk.Tests.Registration;

namespace Patchbay.Sdk.Tests.Catalog;

[TestClass]
public sealed class PluginCatalogTests
{
    private static readonly PluginCatalog Catalog = ReferencedPlugins.Catalog;

    [TestMethod]
    public void Plugins_are_listed_by_kind_and_name()
    {
        string[] listed = [.. Catalog.Plugins.Select(plugin => $"{plugin.Kind} {plugin.Name}")];

        listed.ShouldBe(listed.Order(StringComparer.Ordinal));
        listed.ShouldBeUnique();
        listed.ShouldContain("device plain-lamp");
        listed.ShouldContain("probe dimmer");
        listed.ShouldContain("sensor plain-switch");
    }

    [TestMethod]
    public void Listing_and_describing_creates_no_plugin()
    {
        PluginDescriptor explosive = Catalog.Plugins.Single(plugin => plugin.Name == "explosive");

        explosive.ClassName.ShouldBe("Patchbay.Sdk.Tests.Registration.Explosive");
        explosive.DisplayName.ShouldBe("Explosive lamp");
        explosive.Description.ShouldBe("A lamp whose making would be noticed.");
        explosive.Members.ShouldBe(["SendAsync"]);
        explosive.MetadataFile.ShouldBe("metadata/devices/Explosive.json");
        explosive.AssemblyName.ShouldBe("Patchbay.Sdk.Tests");
        Should.Throw<NotSupportedException>(() => Catalog.Create<IDevice>("explosive", Probe.NoOptions, Probe.NoServices));
    }

    [TestMethod]
    public void A_descriptor_lists_the_members_that_its_plugin_has()
    {
        Catalog.GetPlugin("device", "dimmed-lamp").Members.ShouldBe(["SendAsync", "ValidateRule"]);
        Catalog.GetPlugin("sensor", "plain-switch").Members.ShouldBe(["ConditionMetAsync"]);
        Catalog.GetPlugin("sensor", "triggerable-switch").Members.ShouldBe(["ConditionMetAsync", "TriggerAsync"]);
    }

    [TestMethod]
    public void What_an_author_did_not_say_has_a_default()
    {
        PluginDescriptor plain = Catalog.GetPlugin("probe", "bulb");

        plain.DisplayName.ShouldBe("TwoNames");
        plain.Description.ShouldBeNull();
        plain.MetadataFile.ShouldBeNull();
    }

    [TestMethod]
    public void A_descriptor_reads_as_kind_and_name() => Catalog.GetPlugin("device", "plain-lamp").ToString().ShouldBe("device \"plain-lamp\"");

    [TestMethod]
    public void A_plugin_is_found_by_kind_and_name()
    {
        Catalog.TryGetPlugin("device", "plain-lamp", out PluginDescriptor? plugin).ShouldBeTrue();

        (plugin.Kind, plugin.Name).ShouldBe(("device", "plain-lamp"));
        Catalog.GetPlugin("device", "plain-lamp").ClassName.ShouldBe(plugin.ClassName);
    }

    [TestMethod]
    [DataRow("device", "plain-switch")]
    [DataRow("device", "Plain-Lamp")]
    [DataRow("device", "plain-lam")]
    [DataRow("device", "plain-lamps")]
    [DataRow("device", "")]
    [DataRow("Device", "plain-lamp")]
    [DataRow("", "device/plain-lamp")]
    [DataRow("gadget", "plain-lamp")]
    public void Another_kind_or_name_finds_nothing(string kind, string name)
    {
        Catalog.TryGetPlugin(kind, name, out PluginDescriptor? plugin).ShouldBeFalse();

        plugin.ShouldBeNull();
    }

    [TestMethod]
    [DataRow("küchenlicht")]
    [DataRow("台灯")]
    [DataRow("💡")]
    [DataRow(LongNames.Latin)]
    [DataRow(LongNames.Chinese)]
    public void Names_in_any_script_and_of_any_length_are_found(string name)
    {
        PluginDescriptor plugin = Catalog.GetPlugin("probe", name);

        plugin.Name.ShouldBe(name);
        plugin.ClassName.ShouldEndWith("ManyNames");
        Catalog.Plugins.ShouldContain(listed => listed.Name == name);
        Probe.Given(name).ShouldBe(name);
        Catalog.TryGetPlugin("probe", name[..^1], out _).ShouldBeFalse();
    }

    [TestMethod]
    public void A_plugin_is_created_by_contract_and_name() =>
        Catalog.Create<IDevice>("plain-lamp", Probe.NoOptions, Probe.NoServices).ShouldNotBeNull();

    [TestMethod]
    public void A_plugin_is_created_by_its_descriptor() =>
        Catalog.Create(Catalog.GetPlugin("sensor", "plain-switch"), Probe.NoOptions, Probe.NoServices).ShouldBeAssignableTo<ISensor>();

    [TestMethod]
    public void Each_creation_makes_another_instance() =>
        Catalog.Create<IDevice>("own-lamp", Probe.NoOptions, Probe.NoServices)
            .ShouldNotBeSameAs(Catalog.Create<IDevice>("own-lamp", Probe.NoOptions, Probe.NoServices));

    [TestMethod]
    public void A_class_with_two_names_is_told_under_which_it_was_created()
    {
        Probe.Given("bulb").ShouldBeOfType<PluginDescriptor>().Name.ShouldBe("bulb");

        var dimmer = Probe.Given("dimmer").ShouldBeOfType<PluginDescriptor>();
        (dimmer.Name, dimmer.DisplayName, dimmer.Description).ShouldBe(("dimmer", "A dimmer", "Dims."));
        dimmer.ClassName.ShouldBe(Catalog.GetPlugin("probe", "bulb").ClassName);
    }

    [TestMethod]
    public void Threads_may_share_a_catalog()
    {
        var catalog = CatalogFactory.Create(GeneratedRegistry.Instance);
        var listings = new ConcurrentBag<IReadOnlyList<PluginDescriptor>>();

        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, turn =>
        {
            string name = turn % 2 == 0 ? "plain-lamp" : "own-lamp";
            catalog.GetPlugin("device", name).ClassName.ShouldEndWith(turn % 2 == 0 ? "PlainLamp" : "OwnLamp");
            catalog.Create<IDevice>(name, Probe.NoOptions, Probe.NoServices).ShouldNotBeNull();
            catalog.TryGetPlugin("device", $"lamp-{turn}", out _).ShouldBeFalse();
            listings.Add(catalog.Plugins);
        });

        listings.Distinct().ShouldHaveSingleItem();
    }

    [TestMethod]
    public void A_descriptor_may_be_shared_by_threads()
    {
        for (int turn = 0; turn < 20; turn++)
        {
            PluginDescriptor fresh = Catalog.GetPlugin("device", "explosive");
            Parallel.For(0, 8, _ => fresh.DisplayName.ShouldBe("Explosive lamp"));
        }
    }
}
