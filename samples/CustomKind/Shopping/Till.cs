using CustomKind.Contract;

namespace CustomKind.Shopping;

/// <summary>Puts a provider through a whole day, with every member that the contract has.</summary>
internal sealed class Till(TextWriter output)
{
    /// <exception cref="PaymentException">The provider failed.</exception>
    public async Task RunAsync(IPaymentProvider provider, decimal amount, CancellationToken cancellation)
    {
        Receipt first = await PayAsync(provider, new(amount, "books"), cancellation);
        await PayAsync(provider, new(amount / 2, "wrapping paper"), cancellation);
        bool isRefunded = await provider.RefundAsync(first, "The customer had them already.", cancellation);
        await WriteAsync("given back", isRefunded ? first.Number : "nothing, it cannot");
        List<string> listed = [];
        await foreach (Receipt receipt in provider.ListAsync(cancellation))
        {
            listed.Add(FormattableString.Invariant($"{receipt.Number} ({receipt.Amount:0.00} for {receipt.Reference})"));
        }

        await WriteAsync("listed", listed.Count == 0 ? "nothing" : string.Join(", ", listed));
        await WriteAsync("day closed", await provider.CloseDayAsync(cancellation) ?? "nothing to say");
    }

    private async Task<Receipt> PayAsync(IPaymentProvider provider, Payment payment, CancellationToken cancellation)
    {
        Receipt receipt = await provider.PayAsync(payment, cancellation);
        await WriteAsync("paid", FormattableString.Invariant($"{receipt.Amount:0.00} for {receipt.Reference}, fee {provider.Fee(receipt.Amount):0.00}, receipt {receipt.Number}"));
        return receipt;
    }

    private Task WriteAsync(string what, string text) => output.WriteLineAsync($"  {what,-11} {text}");
}
