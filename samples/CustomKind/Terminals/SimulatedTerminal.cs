using CustomKind.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samples.Shared;

namespace CustomKind.Terminals;

/// <summary>A card terminal on a free port of the loopback address, which the provider cannot tell from a real one.</summary>
internal sealed class SimulatedTerminal : IAsyncDisposable
{
    /// <summary>The key that it asks for.</summary>
    public const string Key = "terminal-key";

    /// <summary>What the cards are good for, in euros.</summary>
    public const decimal Limit = 1000;

    private readonly WebApplication _server = LoopbackServer.Create();
    private readonly TerminalLedger _ledger = new();

    private SimulatedTerminal()
    {
        _server.Use(CheckKeyAsync);
        _server.UseRouting();
        _server.MapPost("payments", PayAsync);
        _server.MapGet("payments", context => context.Response.WriteAsJsonAsync(Receipts, context.RequestAborted));
        _server.MapDelete("payments/{number}", RefundAsync);
        _server.MapPost("close", Close);
    }

    public Uri Address => new(_server.Urls.Single());

    public int Closings { get; private set; }

    public IReadOnlyList<Receipt> Receipts => _ledger.Receipts;

    public static async Task<SimulatedTerminal> StartAsync(CancellationToken cancellationToken)
    {
        var terminal = new SimulatedTerminal();
        await terminal._server.StartAsync(cancellationToken);
        return terminal;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Task CheckKeyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.Authorization == $"Bearer {Key}")
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private async Task PayAsync(HttpContext context)
    {
        if (await context.Request.ReadFromJsonAsync<Payment>(context.RequestAborted) is not { Amount: > 0 and <= Limit } payment)
        {
            context.Response.StatusCode = StatusCodes.Status402PaymentRequired;
            return;
        }

        await context.Response.WriteAsJsonAsync(_ledger.Add(payment), context.RequestAborted);
    }

    private Task RefundAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(_ledger.Remove((string?)context.GetRouteValue("number")), context.RequestAborted);

    private Task Close(HttpContext context)
    {
        Closings++;
        return Task.CompletedTask;
    }
}
