using CustomKind.Contract;

namespace CustomKind.Providers;

/// <summary>Notes and coins in a drawer.</summary>
/// <remarks>Implements the contract itself, as any plugin may; then there is no adapter.</remarks>
[Plugin<IPaymentProvider>("cash")]
public sealed class Cash : IPaymentProvider
{
    private decimal _drawer;
    private int _receipts;

    /// <inheritdoc/>
    public ValueTask<Receipt> PayAsync(Payment payment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        _drawer += payment.Amount;
        return new(new Receipt($"cash-{++_receipts}", payment.Amount, payment.Reference));
    }

    /// <inheritdoc/>
    public ValueTask<string?> CloseDayAsync(CancellationToken cancellationToken) =>
        new(FormattableString.Invariant($"{_drawer:0.00} in the drawer"));
}
