using CustomKind.Contract;

namespace CustomKind.Shopping;

/// <summary>Calls every member of the contract, as in a whole day.</summary>
internal sealed class Till(TextWriter output)
{
    /// <exception cref="PaymentException">The provider failed.</exception>
    public async Task RunAsync(IPaymentProvider provider, decimal amount, CancellationToken cancellationToken)
    {
        Receipt first = await PayAsync(provider, new(amount, "books"), cancellationToken);
        await PayAsync(provider, new(amount / 2, "wrapping paper"), cancellationToken);
        bool isRefunded = await provider.RefundAsync(first, "The customer had them already.", cancellationToken);
        await WriteAsync("given back", isRefunded ? first.Number : "nothing, it cannot");
        List<string> listed = [];
        await foreach (Receipt receipt in provider.ListAsync(cancellationToken))
        {
            listed.Add(FormattableString.Invariant($"{receipt.Number} ({receipt.Amount:0.00} for {receipt.Reference})"));
        }

        await WriteAsync("listed", listed.Count == 0 ? "nothing" : string.Join(", ", listed));
        await WriteAsync("day closed", await provider.CloseDayAsync(cancellationToken) ?? "nothing to say");
    }

    private async Task<Receipt> PayAsync(IPaymentProvider provider, Payment payment, CancellationToken cancellationToken)
    {
        Receipt receipt = await provider.PayAsync(payment, cancellationToken);
        await WriteAsync("paid", FormattableString.Invariant($"{receipt.Amount:0.00} for {receipt.Reference}, fee {provider.Fee(receipt.Amount):0.00}, receipt {receipt.Number}"));
        return receipt;
    }

    private Task WriteAsync(string what, string text) => output.WriteLineAsync($"  {what,-11} {text}");
}
