using CustomKind.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay;

namespace CustomKind.Tests.ThreeAssemblies;

/// <summary>The kind is defined in CustomKind.Contracts, its plugins in CustomKind.Plugins, and this assembly is the host.</summary>
[TestClass]
public sealed class HostTests
{
    private static readonly PluginCatalog Catalog = ReferencedPlugins.Catalog;

    [TestMethod]
    public void The_host_lists_the_plugins_of_the_kind()
    {
        PluginDescriptor[] couriers = [.. Catalog.Plugins.Where(plugin => plugin.Kind == "courier")];

        couriers.Select(courier => courier.Name).ShouldBe(["night-van", "pigeon", "van"]);
        couriers.ShouldAllBe(courier => courier.AssemblyName == "CustomKind.Plugins");
        typeof(ICourier).Assembly.GetName().Name.ShouldBe("CustomKind.Contracts");
    }

    [TestMethod]
    public void A_plugin_is_described_without_being_created()
    {
        PluginDescriptor van = Catalog.GetPlugin("courier", "van");

        van.ToString().ShouldBe("courier \"van\"");
        van.ClassName.ShouldBe("CustomKind.Plugins.Van");
        van.DisplayName.ShouldBe("Van");
        van.Description.ShouldBe("Any parcel, by road.");
        van.Members.ShouldBe(["ShipAsync", "Price", "TrackAsync", "EndAsync", "ComeAsync", "Counter"]);
        van.MetadataFile.ShouldBeNull();
    }

    [TestMethod]
    public void Each_name_has_its_own_description()
    {
        Catalog.GetPlugin("courier", "night-van").Description.ShouldBe("Any parcel, overnight.");
        Catalog.GetPlugin("courier", "pigeon").DisplayName.ShouldBe("Pigeon post");
    }

    [TestMethod]
    public void Members_that_a_plugin_does_not_have_are_not_listed() =>
        Catalog.GetPlugin("courier", "pigeon").Members.ShouldBe(["ShipAsync", "Counter"]);

    [TestMethod]
    public async Task Every_member_of_a_plugin_is_called()
    {
        ICourier van = Create("night-van", ("customer", "Alice"));

        (await van.ShipAsync(new("Berlin", 2), "fragile", CancellationToken.None)).ShouldBe("night-van-1 for Alice to Berlin: fragile");
        van.Price(2.5).ShouldBe(7);
        (await van.TrackAsync("n", CancellationToken.None).ToArrayAsync(CancellationToken.None)).ShouldBe(["n", "depot", "door"]);
        (await van.EndAsync(CancellationToken.None)).ShouldBeNull();
        (await van.ComeAsync(CancellationToken.None)).ShouldBe(new TimeOnly(9, 30));
        van.Counter().ShouldBe("the depot");
    }

    [TestMethod]
    public async Task The_contracts_defaults_stand_in_for_what_a_plugin_does_not_have()
    {
        ICourier pigeon = Create("pigeon");

        (await pigeon.ShipAsync(new("Rome", 0.05), "left out", CancellationToken.None)).ShouldBe("P-Rome");
        pigeon.Price(100).ShouldBe(5);
        (await pigeon.TrackAsync("n", CancellationToken.None).ToArrayAsync(CancellationToken.None)).ShouldBeEmpty();
        (await pigeon.EndAsync(CancellationToken.None)).ShouldBe("ended");
        await Should.ThrowAsync<NotSupportedException>(() => pigeon.ComeAsync(CancellationToken.None).AsTask());
        pigeon.Counter().ShouldBe("the loft");
    }

    [TestMethod]
    public async Task What_a_plugin_throws_comes_out_of_its_task()
    {
        ValueTask<string> shipping = Create("pigeon").ShipAsync(new("Rome", 5), "", CancellationToken.None);

        (await Should.ThrowAsync<ArgumentException>(shipping.AsTask())).ParamName.ShouldBe("parcel");
    }

    [TestMethod]
    public async Task Options_are_read_with_those_of_their_base_in_the_contract_assembly()
    {
        ICourier van = Create("van", ("customer", "Bob"), ("parcels", "1"), ("base", "1"));

        await van.ShipAsync(new("Oslo", 1), "", CancellationToken.None);

        (await Should.ThrowAsync<InvalidOperationException>(() => van.ShipAsync(new("Oslo", 1), "", CancellationToken.None).AsTask())).Message.ShouldBe("The van is full.");
        van.Price(0).ShouldBe(1);
    }

    [TestMethod]
    public void Mistakes_in_options_are_reported_at_once() =>
        Should.Throw<PluginConfigurationException>(() => Create("van", ("parcels", "many"), ("base", "dear")))
            .Errors.Select(error => error.Path).ShouldBe(["customer", "parcels", "base"]);

    [TestMethod]
    public async Task A_service_of_the_host_reaches_the_plugin()
    {
        ICourier van = Catalog.Create<ICourier>("van", Configuration([("customer", "Alice")]), new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider());

        (await van.TrackAsync("n", CancellationToken.None).LastAsync(CancellationToken.None)).ShouldBe("clock");
    }

    [TestMethod]
    public async Task A_plugin_that_has_to_be_disposed_of_is()
    {
        ICourier van = Create("van", ("customer", "Alice"));

        await van.ShouldBeAssignableTo<IAsyncDisposable>()!.DisposeAsync();

        (Create("pigeon") is IAsyncDisposable).ShouldBeFalse();
    }

    [TestMethod]
    public void A_name_that_does_not_exist_is_refused_and_a_near_one_suggested()
    {
        Catalog.TryGetPlugin("courier", "vann", out _).ShouldBeFalse();
        Catalog.TryGetPlugin("payment", "van", out _).ShouldBeFalse();
        Should.Throw<PluginNotFoundException>(() => Create("vann")).Message.ShouldBe("There is no courier \"vann\". Did you mean \"van\"?");
    }

    [TestMethod]
    public void A_kind_without_plugins_is_said_to_have_none() =>
        Should.Throw<PluginNotFoundException>(() => Catalog.Create<IBallooning>("red", Configuration([]), Services()))
            .Message.ShouldStartWith("There is no balloon \"red\". The program has no balloon at all");

    [TestMethod]
    public void An_interface_that_is_no_kind_is_refused() =>
        Should.Throw<ArgumentException>(() => Catalog.Create<IDisposable>("van", Configuration([]), Services())).Message.ShouldContain("[PluginKind]");

    [TestMethod]
    public void A_host_can_do_without_the_assembly()
    {
        PluginCatalog without = Catalog.WithoutAssemblies("CustomKind.Plugins");

        without.Plugins.ShouldNotContain(plugin => plugin.Kind == "courier");
        without.Plugins.ShouldContain(plugin => plugin.Kind == "payment");
    }

    private static ICourier Create(string name, params (string Key, string Value)[] options) =>
        Catalog.Create<ICourier>(name, Configuration(options), Services());

    private static ServiceProvider Services() => new ServiceCollection().BuildServiceProvider();

    private static IConfiguration Configuration(IEnumerable<(string Key, string Value)> options) =>
        new ConfigurationBuilder().AddInMemoryCollection(options.Select(option => KeyValuePair.Create<string, string?>(option.Key, option.Value))).Build();
}
