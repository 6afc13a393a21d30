using System.Collections.Concurrent;

namespace CoffeeConnector.Simulators;

/// <summary>What a simulated machine offers and has to do, in no version's words.</summary>
internal sealed class MachineState
{
    private int _orderNumber;

    public List<OfferedDrink> Drinks { get; } =
    [
        new("espresso", "Espresso", "Espresso", 180),
        new("cappuccino", "Cappuccino", "Cappuccino", 290),
        new("milk-coffee", "Coffee with milk", "Milchkaffee", 310),
        new("hot-water", "Hot water", "Heißes Wasser", 50),
        new("cocoa", "Hot chocolate", "Heiße Schokolade", 260),
    ];

    public ConcurrentDictionary<int, PlacedOrder> Orders { get; } = [];

    public bool IsCleaning { get; set; }

    public int Place(PlacedOrder order)
    {
        int number = Interlocked.Increment(ref _orderNumber);
        Orders[number] = order;
        return number;
    }
}

/// <summary>A drink; its number is its place in the list, from 0.</summary>
internal sealed record OfferedDrink(string Name, string English, string German, int Cents);

/// <summary>An order.</summary>
internal sealed record PlacedOrder(OfferedDrink Drink, int Cups);
