using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CoffeeConnector.Simulators;

/// <summary>A machine of 1900: basic authentication, numbers for ids, whole lists, one client at a time.</summary>
internal sealed class Machine1900 : HttpSimulator
{
    private static readonly string Authorization =
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Account.Username}:{Account.Password}"));

    /// <summary>Whether a client has the remote control.</summary>
    public bool IsTaken { get; set; }

    protected override void Map(WebApplication server)
    {
        server.Use(AuthenticateAsync);
        server.UseRouting();
        server.MapPut("/remote", () => IsTaken ? Refuse("Another client has the remote control.") : Take(taken: true));
        server.MapDelete("/remote", () => Take(taken: false));
        server.MapGet("/status", () => Results.Json(new { state = State.IsCleaning ? "cleaning" : "ready" }));
        server.MapGet("/drinks", (string? lang) => Results.Json(State.Drinks.Select((_, no) => Drink(no, lang))));
        server.MapGet("/drinks/{no:int}", (int no, string? lang) => no < State.Drinks.Count ? Results.Json(Drink(no, lang)) : Results.NotFound());
        server.MapGet("/orders", () => Results.Json(State.Orders.Keys.Order().Select(Order)));
        server.MapGet("/orders/{no:int}", (int no) => State.Orders.ContainsKey(no) ? Results.Json(Order(no)) : Results.NotFound());
        server.MapPost("/orders", (Order1900 order) => Change(() => Results.Json(new { no = State.Place(Placed(order)) }, statusCode: 201)));
        server.MapPut("/orders/{no:int}", (int no, Order1900 order) => Change(() =>
        {
            State.Orders[no] = Placed(order);
            return Results.NoContent();
        }));
        server.MapDelete("/orders/{no:int}", (int no) => Change(() => State.Orders.TryRemove(no, out _) ? Results.NoContent() : Results.NotFound()));
    }

    private static Task AuthenticateAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.Authorization == Authorization)
        {
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Basic";
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private IResult Take(bool taken)
    {
        IsTaken = taken;
        return Results.NoContent();
    }

    private IResult Change(Func<IResult> change) => IsTaken ? change() : Refuse("Take the remote control first.");

    private static IResult Refuse(string reason) => Results.Text(reason, statusCode: StatusCodes.Status409Conflict);

    private PlacedOrder Placed(Order1900 order) => new(State.Drinks[order.Drink], order.Cups);

    private object Drink(int no, string? language) =>
        new { no, name = language == "de" ? State.Drinks[no].German : State.Drinks[no].English, price = State.Drinks[no].Cents / 100m };

    private object Order(int no) => new { no, drink = State.Drinks.IndexOf(State.Orders[no].Drink), cups = State.Orders[no].Cups };

    private sealed record Order1900(int Drink, int Cups);
}
