using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CoffeeConnector.Simulators;

/// <summary>A machine of 2900: tokens, names for ids, pages, nested records.</summary>
internal sealed class Machine2900 : HttpSimulator
{
    private const int PageSize = 2;
    private readonly ConcurrentDictionary<string, bool> _tokens = [];

    /// <summary>How many clients are logged in.</summary>
    public int Sessions => _tokens.Count;

    /// <summary>How many pages clients have asked for.</summary>
    public int Pages { get; private set; }

    protected override void Map(WebApplication server)
    {
        server.Use(AuthenticateAsync);
        server.UseRouting();
        server.MapPost("/v2/sessions", (Login login) => login == new Login(Account.Username, Account.Password) ? Open() : Results.Unauthorized());
        server.MapDelete("/v2/sessions/current", (HttpContext context) => _tokens.TryRemove(TokenOf(context), out _) ? Results.NoContent() : Results.NotFound());
        server.MapGet("/v2/health", () => Results.Json(new { ok = !State.IsCleaning }));
        server.MapGet("/v2/beverages", (int page) => Page("beverages", page, State.Drinks.Select(Beverage)));
        server.MapGet("/v2/beverages/{id}", (string id) => State.Drinks.FirstOrDefault(drink => drink.Name == id) is { } drink ? Results.Json(Beverage(drink)) : Results.NotFound());
        server.MapGet("/v2/orders", (int page) => Page("orders", page, State.Orders.Keys.Order().Select(Order)));
        server.MapGet("/v2/orders/{id}", (string id) => State.Orders.ContainsKey(Number(id)) ? Results.Json(Order(Number(id))) : Results.NotFound());
        server.MapPost("/v2/orders", (Order2900 order) => Results.Json(Order(State.Place(Placed(order))), statusCode: 201));
        server.MapPatch("/v2/orders/{id}", (string id, Order2900 order) =>
        {
            State.Orders[Number(id)] = Placed(order);
            return Results.NoContent();
        });
        server.MapDelete("/v2/orders/{id}", (string id) => State.Orders.TryRemove(Number(id), out _) ? Results.NoContent() : Results.NotFound());
    }

    private Task AuthenticateAsync(HttpContext context, RequestDelegate next)
    {
        bool logsIn = context.Request.Path == "/v2/sessions";
        if (logsIn || _tokens.ContainsKey(TokenOf(context)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private IResult Open()
    {
        string token = Guid.NewGuid().ToString("N");
        _tokens[token] = true;
        return Results.Json(new { token }, statusCode: 201);
    }

    private IResult Page(string path, int page, IEnumerable<object> all)
    {
        Pages++;
        object[][] pages = [.. all.Chunk(PageSize)];
        return Results.Json(new { items = pages.ElementAtOrDefault(page - 1) ?? [], next = page < pages.Length ? $"/v2/{path}?page={page + 1}" : null });
    }

    private PlacedOrder Placed(Order2900 order) => new(State.Drinks.Single(drink => drink.Name == order.Beverage), order.Quantity);

    private object Order(int no) => new { id = $"ord-{no}", beverage = State.Orders[no].Drink.Name, quantity = State.Orders[no].Cups };

    private static object Beverage(OfferedDrink drink) =>
        new { id = drink.Name, labels = new { en = drink.English, de = drink.German }, price = new { cents = drink.Cents, currency = "EUR" } };

    private static string TokenOf(HttpContext context) => context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);

    private static int Number(string id) => int.TryParse(id.AsSpan(4), CultureInfo.InvariantCulture, out int number) ? number : 0;

    private sealed record Login(string User, string Password);

    private sealed record Order2900(string Beverage, int Quantity);
}
