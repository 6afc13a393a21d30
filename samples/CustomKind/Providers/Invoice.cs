using CustomKind.Contract;

namespace CustomKind.Providers;

/// <summary>A letter with the amount, to be paid by bank transfer.</summary>
[Plugin<IPaymentProvider>("invoice")]
public sealed class Invoice(InvoiceOptions options)
{
    private readonly List<Receipt> _open = [];
    private int _written;

    /// <summary>Writes an invoice. No waiting, so no task.</summary>
    /// <param name="payment">What it is about.</param>
    /// <returns>The invoice.</returns>
    /// <exception cref="PaymentException">Too much is open.</exception>
    public Receipt Pay(Payment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        if (_open.Sum(invoice => invoice.Amount) + payment.Amount > options.Credit)
        {
            throw new PaymentException(FormattableString.Invariant($"More than {options.Credit:0.00} would be open."));
        }

        var invoice = new Receipt($"{options.Prefix}-{++_written}", payment.Amount, payment.Reference);
        _open.Add(invoice);
        return invoice;
    }

    /// <summary>Cancels an invoice.</summary>
    /// <param name="receipt">The invoice.</param>
    /// <param name="reason">Why; an invoice is not cancelled without.</param>
    /// <returns>Whether it was open.</returns>
    public bool Refund(Receipt receipt, string reason) => reason.Length > 0 && _open.Remove(receipt);

    /// <summary>The open invoices. A sequence will do where the contract has an asynchronous one.</summary>
    /// <returns>The invoices.</returns>
    public IEnumerable<Receipt> List() => _open;
}
