using CustomKind.Contract;

namespace CustomKind.Terminals;

/// <summary>The payments that a terminal has taken and not given back.</summary>
internal sealed class TerminalLedger
{
    private readonly Lock _lock = new();
    private readonly List<Receipt> _receipts = [];
    private int _taken;

    public IReadOnlyList<Receipt> Receipts
    {
        get
        {
            lock (_lock)
            {
                return [.. _receipts];
            }
        }
    }

    public Receipt Add(Payment payment)
    {
        lock (_lock)
        {
            var receipt = new Receipt($"card-{++_taken}", payment.Amount, payment.Reference);
            _receipts.Add(receipt);
            return receipt;
        }
    }

    /// <returns>Whether it was there.</returns>
    public bool Remove(string? number)
    {
        lock (_lock)
        {
            return _receipts.RemoveAll(receipt => receipt.Number == number) > 0;
        }
    }
}
