namespace CoffeeConnector.Shop;

/// <summary>An order of a customer: the model <c>order</c>.</summary>
/// <param name="id">Its id in the shop's books.</param>
/// <param name="drink">What is ordered.</param>
internal sealed class Order(string id, Drink drink)
{
    public string Id { get; } = id;

    public Drink Drink { get; } = drink;

    public int Cups { get; set; }

    public bool IsCancelled { get; set; }
}
