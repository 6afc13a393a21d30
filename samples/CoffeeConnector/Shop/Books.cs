namespace CoffeeConnector.Shop;

/// <summary>The shop's books: what in a real shop would be tables of its ERP system.</summary>
internal sealed class Books
{
    private readonly List<Drink> _drinks = [];
    private readonly List<Order> _orders = [];
    private int _orderNumber;

    public IReadOnlyList<Drink> Drinks => _drinks;

    public IReadOnlyList<Order> Orders => _orders;

    public Drink AddDrink()
    {
        var drink = new Drink($"D{_drinks.Count + 1}");
        _drinks.Add(drink);
        return drink;
    }

    public Order AddOrder(Drink drink, int cups)
    {
        var order = new Order($"O{++_orderNumber}", drink) { Cups = cups };
        _orders.Add(order);
        return order;
    }

    public void Strike(Order order) => _orders.Remove(order);
}
