using CoffeeConnector.Shop;
using CoffeeConnector.Simulators;
using CoffeeConnector.Tests.Machines;
using Patchbay.Connectors;

namespace CoffeeConnector.Tests;

[TestClass]
public sealed class SynchronizerTests
{
    public static readonly string[] Versions = ["1900", "2900"];

    [TestMethod]
    [DynamicData(nameof(Versions))]
    public async Task All_drinks_are_imported_in_the_wanted_language(string version)
    {
        await using Connected simulated = await Connected.Async(version);
        await using BackendConnection connection = await simulated.ConnectAsync();

        await RunAsync(connection.CreateEnvironment("drink", "de_DE"));

        simulated.Books.Drinks.Select(drink => (drink.Id, drink.Name, drink.Price)).ShouldBe([
            ("D1", "Espresso", 1.80m), ("D2", "Cappuccino", 2.90m), ("D3", "Milchkaffee", 3.10m), ("D4", "Heißes Wasser", 0.50m), ("D5", "Heiße Schokolade", 2.60m)]);
    }

    [TestMethod]
    [DynamicData(nameof(Versions))]
    public async Task A_drink_that_is_known_is_updated(string version)
    {
        await using Connected simulated = await Connected.Async(version);
        await using BackendConnection connection = await simulated.ConnectAsync();
        await RunAsync(connection.CreateEnvironment("drink"));
        Drink espresso = simulated.Books.Drinks[0];
        simulated.Machine.State.Drinks[0] = new OfferedDrink("espresso", "Ristretto", "Ristretto", 195);

        await RunAsync(connection.CreateEnvironment("drink"));

        simulated.Books.Drinks.Count.ShouldBe(5);
        simulated.Books.Drinks[0].ShouldBeSameAs(espresso);
        (espresso.Name, espresso.Price).ShouldBe(("Ristretto", 1.95m));
    }

    [TestMethod]
    [DataRow("1900", "0", "4")]
    [DataRow("2900", "espresso", "cocoa")]
    public async Task Drinks_are_bound_to_the_ids_of_the_machine(string version, string first, string last)
    {
        await using Connected simulated = await Connected.Async(version);
        await using BackendConnection connection = await simulated.ConnectAsync();
        await RunAsync(connection.CreateEnvironment("drink"));
        var binder = connection.CreateEnvironment("drink").CreateUnit<Binder>();

        (await binder.ToExternalAsync("D1", CancellationToken.None)).ShouldBe(first);
        (await binder.ToInternalAsync(last, CancellationToken.None)).ShouldBe("D5");
        (await binder.ToExternalAsync("D6", CancellationToken.None)).ShouldBeNull();
        (await connection.CreateEnvironment("order").CreateUnit<Binder>().ToExternalAsync("D1", CancellationToken.None)).ShouldBeNull();
    }

    [TestMethod]
    [DynamicData(nameof(Versions))]
    public async Task Orders_are_placed_changed_and_cancelled(string version)
    {
        await using Connected simulated = await Connected.Async(version);
        await using BackendConnection connection = await simulated.ConnectAsync();
        MachineState machine = simulated.Machine.State;
        await RunAsync(connection.CreateEnvironment("drink"));
        Order espresso = simulated.Books.AddOrder(simulated.Books.Drinks[0], cups: 2);
        Order cocoa = simulated.Books.AddOrder(simulated.Books.Drinks[4], cups: 1);

        await RunAsync(connection.CreateEnvironment("order"));
        machine.Orders.OrderBy(order => order.Key).Select(order => (order.Value.Drink.Name, order.Value.Cups)).ShouldBe([("espresso", 2), ("cocoa", 1)]);

        (espresso.Cups, cocoa.IsCancelled) = (3, true);
        await RunAsync(connection.CreateEnvironment("order"));
        machine.Orders.Values.Select(order => (order.Drink.Name, order.Cups)).ShouldBe([("espresso", 3)]);
        simulated.Books.Orders.ShouldBe([espresso]);
    }

    [TestMethod]
    [DynamicData(nameof(Versions))]
    public async Task An_order_of_what_another_machine_makes_stays_here(string version)
    {
        await using Connected simulated = await Connected.Async(version);
        await using BackendConnection connection = await simulated.ConnectAsync();
        Order elsewhere = simulated.Books.AddOrder(new Drink("D99"), cups: 1);

        await RunAsync(connection.CreateEnvironment("order"));

        simulated.Machine.State.Orders.ShouldBeEmpty();
        simulated.Books.Orders.ShouldBe([elsewhere]);
    }

    [TestMethod]
    [DynamicData(nameof(Versions))]
    public async Task A_record_that_went_away_is_read_as_nothing(string version)
    {
        await using Connected simulated = await Connected.Async(version);
        await using BackendConnection connection = await simulated.ConnectAsync();

        (await connection.CreateEnvironment("drink").CreateUnit<BackendAdapter>().ReadAsync("99", CancellationToken.None)).ShouldBeNull();
    }

    [TestMethod]
    public async Task Version_2900_gives_its_drinks_in_pages()
    {
        await using Connected simulated = await Connected.Async("2900");
        await using BackendConnection connection = await simulated.ConnectAsync();

        await RunAsync(connection.CreateEnvironment("drink"));

        ((Machine2900)simulated.Machine).Pages.ShouldBe(3);
    }

    [TestMethod]
    [DynamicData(nameof(Versions))]
    public async Task A_drink_cannot_be_created_and_the_adapter_says_so(string version)
    {
        await using Connected simulated = await Connected.Async(version);
        await using BackendConnection connection = await simulated.ConnectAsync();
        var adapter = connection.CreateEnvironment("drink").CreateUnit<BackendAdapter>();

        (await Should.ThrowAsync<NotSupportedException>(async () => await adapter.CreateAsync(new Dictionary<string, object?>(), CancellationToken.None)))
            .Message.ShouldEndWith($"cannot create records of \"drink\" on coffee {version}.");
    }

    private static Task RunAsync(BackendEnvironment environment) => environment.CreateUnit<Synchronizer>().RunAsync(CancellationToken.None);
}
