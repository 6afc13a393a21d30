using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using CustomKind.Contract;

namespace CustomKind.Providers;

/// <summary>A debit or credit card at a terminal.</summary>
[Plugin<IPaymentProvider>("card", DisplayName = "Debit or credit card")]
public sealed class Card(CardOptions options, HttpClient http)
{
    private readonly TerminalClient _terminal = new(options, http);

    /// <summary>What the bank keeps.</summary>
    /// <param name="amount">The amount of a payment, in euros.</param>
    /// <returns>The fee, rounded to cents.</returns>
    public decimal Fee(decimal amount) => decimal.Round(amount * options.FeePercent / 100, 2, MidpointRounding.AwayFromZero);

    /// <summary>Asks the terminal for a payment.</summary>
    /// <param name="payment">How much, and for what.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The terminal's receipt.</returns>
    /// <exception cref="PaymentException">The card was declined, or the terminal could not be asked.</exception>
    public Task<Receipt> PayAsync(Payment payment, CancellationToken cancellationToken) =>
        _terminal.AskAsync(HttpMethod.Post, "payments", payment, Read<Receipt>, cancellationToken);

    /// <summary>Gives the money back to the card. Cards know no reasons.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether the terminal did it.</returns>
    /// <exception cref="PaymentException">The terminal could not be asked.</exception>
    public async Task<bool> RefundAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return await _terminal.AskAsync(HttpMethod.Delete, $"payments/{Uri.EscapeDataString(receipt.Number)}", content: null, Read<bool>, cancellationToken);
    }

    /// <summary>Lists the payments that the terminal has.</summary>
    /// <param name="cancellationToken">Gives the listing up.</param>
    /// <returns>The receipts.</returns>
    /// <exception cref="PaymentException">The terminal could not be asked.</exception>
    public async IAsyncEnumerable<Receipt> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (Receipt receipt in await _terminal.AskAsync(HttpMethod.Get, "payments", content: null, Read<Receipt[]>, cancellationToken))
        {
            yield return receipt;
        }
    }

    /// <summary>Lets the terminal send the day's payments to the bank. There is nothing to say of it.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when the terminal has done it.</returns>
    /// <exception cref="PaymentException">The terminal could not be asked.</exception>
    public Task CloseDay(CancellationToken cancellationToken) =>
        _terminal.AskAsync(HttpMethod.Post, "close", content: null, static (_, _) => Task.FromResult(true), cancellationToken);

    private static async Task<T> Read<T>(HttpContent content, CancellationToken cancellationToken) =>
        await content.ReadFromJsonAsync<T>(cancellationToken) ?? throw new System.Text.Json.JsonException("There is no answer.");
}
