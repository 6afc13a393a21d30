namespace CustomKind.Contract;

/// <summary>A way to take money. This interface is all there is to the kind: no generator or build task knows of it.</summary>
[PluginKind("payment", Plural = "payments")]
public interface IPaymentProvider
{
    /// <summary>Takes the money of a payment. Required, because it has no default.</summary>
    /// <param name="payment">How much, and for what.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="PaymentException">The money was not taken.</exception>
    ValueTask<Receipt> PayAsync(Payment payment, CancellationToken cancellationToken);

    /// <summary>What the provider keeps.</summary>
    /// <param name="amount">The amount of a payment, in euros.</param>
    /// <returns>The fee, in euros; 0 for providers that keep nothing.</returns>
    decimal Fee(decimal amount) => 0;

    /// <summary>Gives the money back.</summary>
    /// <param name="receipt">What <see cref="PayAsync"/> returned.</param>
    /// <param name="reason">Why, for the customer.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether it was given back; false for providers that cannot.</returns>
    ValueTask<bool> RefundAsync(Receipt receipt, [MayOmit] string reason, CancellationToken cancellationToken) => new(result: false);

    /// <summary>Lists what was paid and not given back, the earliest first.</summary>
    /// <param name="cancellationToken">Gives the listing up.</param>
    /// <returns>The receipts; none for providers that keep no list.</returns>
    IAsyncEnumerable<Receipt> ListAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<Receipt>();

    /// <summary>Ends the day.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A line for the books, or null.</returns>
    [return: MayOmit]
    ValueTask<string?> CloseDayAsync(CancellationToken cancellationToken) => default;
}
