namespace CoffeeConnector.Shop;

/// <summary>A drink that the shop sells: the model <c>drink</c>.</summary>
/// <param name="id">Its id in the shop's books.</param>
internal sealed class Drink(string id)
{
    public string Id { get; } = id;

    public string Name { get; set; } = "";

    /// <summary>In euros.</summary>
    public decimal Price { get; set; }
}
