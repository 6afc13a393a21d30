using System.Text.Json;
using ConnectorUnits.Plugins;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;
using Patchbay.Registration;
using Patchbay.Sdk.Tests.Options;
using Patchbay.Sdk.Tests.Registration;

namespace Patchbay.Sdk.Tests.Catalog;

[TestClass]
public sealed class CatalogMakingTests
{
    private static readonly PluginCatalog Catalog = ReferencedPlugins.Catalog;

    [TestMethod]
    public void A_catalog_is_made_of_a_loaded_assembly()
    {
        PluginCatalog catalog = PluginCatalog.FromAssembly(typeof(CatalogMakingTests).Assembly);

        catalog.Create<IDevice>("plain-lamp", Probe.NoOptions, Probe.NoServices).ShouldNotBeNull();
        catalog.GetPlugin("device", "plain-lamp").ShouldBe(Catalog.GetPlugin("device", "plain-lamp"));
    }

    [TestMethod]
    public void An_assembly_without_plugins_is_refused()
    {
        Should.Throw<ArgumentException>(() => PluginCatalog.FromAssembly(typeof(PluginCatalog).Assembly)).Message
            .ShouldStartWith("Patchbay.Sdk has no plugins. Declare one, and build it with the Patchbay.Sdk package.");
        Should.Throw<ArgumentNullException>(() => PluginCatalog.FromAssembly(null!));
    }

    [TestMethod]
    public void Catalogs_are_combined_and_an_assembly_counts_once()
    {
        PluginCatalog here = PluginCatalog.FromAssembly(typeof(CatalogMakingTests).Assembly).WithReservedKeys("colour");
        PluginCatalog there = PluginCatalog.FromAssembly(typeof(PlainMapper).Assembly);

        PluginCatalog all = PluginCatalog.Combine(here, there, here, Catalog);

        all.Plugins.ShouldBe(Catalog.Plugins);
        all.Validate([], Probe.NoServices).Problems.ShouldBeEmpty();
        all.Validate(all.GetPlugin("probe", "no-options"), Bound.Root([("colour", "red")]), Probe.NoServices).Warnings.ShouldBeEmpty();
        PluginCatalog.Combine().Plugins.ShouldBeEmpty();
    }

    [TestMethod]
    public void An_assembly_that_is_not_there_cannot_be_left_out()
    {
        Should.Throw<ArgumentException>(() => Catalog.WithoutAssemblies("Patchbay.Sdk.Test")).Message
            .ShouldStartWith("No plugin comes from an assembly \"Patchbay.Sdk.Test\". Did you mean \"Patchbay.Sdk.Tests\"?");
        Should.Throw<ArgumentException>(() => Catalog.WithoutAssemblies("x")).Message.ShouldContain("There are: ");
        Should.Throw<ArgumentException>(() => Catalog.WithoutAssemblies([null!])).Message.ShouldStartWith("The item with the index 0 is null.");
        Catalog.WithoutAssemblies().Plugins.Count.ShouldBe(Catalog.Plugins.Count);
    }

    [TestMethod]
    public void Null_is_refused_where_it_is_given()
    {
        Should.Throw<ArgumentException>(() => CatalogFactory.Create([null!])).Message.ShouldStartWith("The item with the index 0 is null.");
        Should.Throw<ArgumentNullException>(() => CatalogFactory.Create(null!));
        Should.Throw<ArgumentException>(() => Catalog.WithReservedKeys([null!]));
        Should.Throw<ArgumentException>(() => PluginCatalog.Combine([null!]));
        Should.Throw<ArgumentNullException>(() => Catalog.WithConfigurationRoot(null!));
        Should.Throw<ArgumentNullException>(() => PluginCatalog.GetInstance(null!));
        Should.Throw<ArgumentNullException>(() => ConfigurationLocation.TryGet(Bound.Root([]), null!, out _));
    }

    [TestMethod]
    public void Descriptors_of_one_plugin_are_equal()
    {
        PluginDescriptor one = Catalog.GetPlugin("device", "plain-lamp");
        PluginDescriptor other = Catalog.WithReservedKeys("x").Plugins.Single(plugin => plugin.Name == "plain-lamp");

        (one == other, one != other, one.Equals((object)other), one.GetHashCode() == other.GetHashCode()).ShouldBe((true, false, true, true));
        (one == Catalog.GetPlugin("device", "own-lamp"), one == null, (PluginDescriptor?)null == null).ShouldBe((false, false, true));
        HandMadeRegistry.Of("a").ShouldNotBeSameAs(HandMadeRegistry.Of("a"));
        CatalogFactory.Create(HandMadeRegistry.Of("a")).GetPlugin("device", "a").ShouldNotBe(CatalogFactory.Create(HandMadeRegistry.Of("a")).GetPlugin("device", "a"));
    }

    [TestMethod]
    public void A_descriptor_has_metadata_and_schema()
    {
        PluginDescriptor lamp = Catalog.GetPlugin("device", "dimmed-lamp");
        JsonElement schema = Catalog.GetPlugin("device", "needy-lamp").OptionsSchema!.Value;

        lamp.Metadata!.Value.GetProperty("rule_prompt").GetString().ShouldBe("int_range");
        lamp.OptionsSchema.ShouldBeNull();
        schema.GetProperty("properties").GetProperty("port").GetProperty("type").GetString().ShouldBe("integer");
        Catalog.GetPlugin("probe", "bulb").Metadata.ShouldBeNull();
    }

    [TestMethod]
    public void Metadata_and_schema_of_a_descriptor_are_on_one_line()
    {
        Catalog.GetPlugin("device", "dimmed-lamp").Metadata!.Value.GetRawText().ShouldNotContain('\n');
        Catalog.GetPlugin("device", "needy-lamp").OptionsSchema!.Value.GetRawText().ShouldNotContain('\n');
    }

    [TestMethod]
    public void The_plugin_behind_its_adapter_and_its_options_are_at_hand()
    {
        IServiceProvider services = Probe.Services(services => services.AddSingleton<Journal>().AddKeyedSingleton("outside", TimeProvider.System));
        IConfiguration options = Bound.Root([("port", "7")]);

        PluginInstance instance = Catalog.CreateInstance(Catalog.GetPlugin("device", "needy-lamp"), options, services);

        instance.Contract.ShouldBeAssignableTo<IDevice>().ShouldNotBeOfType<NeedyLamp>();
        instance.Plugin.ShouldBeOfType<NeedyLamp>();
        instance.Options.ShouldBe(new NeedyOptions { Port = 7 });
        instance.Descriptor.Name.ShouldBe("needy-lamp");
        PluginCatalog.GetInstance(instance.Contract).ShouldBeSameAs(instance.Plugin);
        OwnLamp own = PluginCatalog.GetInstance(Catalog.Create<IDevice>("own-lamp", Probe.NoOptions, Probe.NoServices)).ShouldBeOfType<OwnLamp>();
        PluginCatalog.GetInstance(own).ShouldBeSameAs(own);
    }

    [TestMethod]
    public void All_exceptions_have_a_common_base()
    {
        Should.Throw<PluginException>(() => Catalog.GetPlugin("device", "x"));
        Should.Throw<PluginException>(() => Catalog.Create<IDevice>("needy-lamp", Bound.Root([("port", "1")]), Probe.NoServices)).ShouldNotBeOfType<PluginConfigurationException>();
        Should.Throw<PluginException>(() => Catalog.Create<IDevice>("needy-lamp", Probe.NoOptions, Probe.NoServices)).ShouldBeOfType<PluginConfigurationException>();
        typeof(PluginCatalog).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Exception)) && type != typeof(PluginException))
            .ShouldAllBe(type => type.IsSubclassOf(typeof(PluginException)));
    }
}
