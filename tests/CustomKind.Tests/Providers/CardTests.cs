using System.Net;
using System.Net.Sockets;
using CustomKind.Contract;
using CustomKind.Terminals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay;

namespace CustomKind.Tests.Providers;

[TestClass]
public sealed class CardTests
{
    [TestMethod]
    public async Task A_payment_is_taken_by_the_terminal()
    {
        await using SimulatedTerminal terminal = await SimulatedTerminal.StartAsync(CancellationToken.None);

        Receipt receipt = await Card(terminal.Address).PayAsync(new(12.34m, "books"), CancellationToken.None);

        receipt.ShouldBe(new("card-1", 12.34m, "books"));
        terminal.Receipts.ShouldBe([receipt]);
    }

    [TestMethod]
    public async Task A_declined_card_is_an_error()
    {
        await using SimulatedTerminal terminal = await SimulatedTerminal.StartAsync(CancellationToken.None);
        IPaymentProvider card = Card(terminal.Address);

        PaymentException exception = await Should.ThrowAsync<PaymentException>(() => card.PayAsync(new(SimulatedTerminal.Limit + 0.01m, "books"), CancellationToken.None).AsTask());

        exception.Message.ShouldBe("The card was declined.");
        terminal.Receipts.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task A_refund_takes_the_payment_off_the_list_once()
    {
        await using SimulatedTerminal terminal = await SimulatedTerminal.StartAsync(CancellationToken.None);
        IPaymentProvider card = Card(terminal.Address);
        Receipt first = await card.PayAsync(new(1, "a"), CancellationToken.None);
        Receipt second = await card.PayAsync(new(2, "b"), CancellationToken.None);

        (await card.RefundAsync(first, "changed my mind", CancellationToken.None)).ShouldBeTrue();
        (await card.RefundAsync(first, "again", CancellationToken.None)).ShouldBeFalse();

        (await card.ListAsync(CancellationToken.None).ToArrayAsync(CancellationToken.None)).ShouldBe([second]);
    }

    [TestMethod]
    public async Task The_end_of_the_day_reaches_the_terminal_and_has_no_words()
    {
        await using SimulatedTerminal terminal = await SimulatedTerminal.StartAsync(CancellationToken.None);

        (await Card(terminal.Address).CloseDayAsync(CancellationToken.None)).ShouldBeNull();

        terminal.Closings.ShouldBe(1);
    }

    [TestMethod]
    [DataRow("1.4", "100", "1.40")]
    [DataRow("1.25", "0.99", "0.01")]
    [DataRow("1.25", "0.20", "0")]
    [DataRow("1", "0.50", "0.01")]
    public void The_fee_is_rounded_to_cents(string percent, string amount, string fee) =>
        Card(new("http://127.0.0.1:1"), percent).Fee(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(decimal.Parse(fee, System.Globalization.CultureInfo.InvariantCulture));

    [TestMethod]
    public async Task A_wrong_key_is_an_error_that_does_not_repeat_it()
    {
        await using SimulatedTerminal terminal = await SimulatedTerminal.StartAsync(CancellationToken.None);
        IPaymentProvider card = Card(terminal.Address, key: "wrong-key");

        PaymentException exception = await Should.ThrowAsync<PaymentException>(() => card.PayAsync(new(1, "books"), CancellationToken.None).AsTask());

        exception.Message.ShouldBe($"The terminal at {terminal.Address} does not accept the key.");
        exception.ToString().ShouldNotContain("wrong-key");
    }

    [TestMethod]
    public async Task A_terminal_that_is_not_there_is_an_error()
    {
        // Bound but not listening: nobody else can get the port while the test runs.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        IPaymentProvider card = Card(new Uri($"http://{socket.LocalEndPoint}/"));

        PaymentException exception = await Should.ThrowAsync<PaymentException>(() => card.PayAsync(new(1, "books"), CancellationToken.None).AsTask());

        exception.Message.ShouldBe($"The terminal at http://{socket.LocalEndPoint}/ cannot be reached.");
    }

    [TestMethod]
    public async Task Cancellation_is_no_payment_error()
    {
        await using SimulatedTerminal terminal = await SimulatedTerminal.StartAsync(CancellationToken.None);
        IPaymentProvider card = Card(terminal.Address);

        await Should.ThrowAsync<OperationCanceledException>(() => card.PayAsync(new(1, "books"), new CancellationToken(canceled: true)).AsTask());
    }

    private static IPaymentProvider Card(Uri terminal, string percent = "1.4", string key = SimulatedTerminal.Key) =>
        ReferencedPlugins.Catalog.Create<IPaymentProvider>(
            "card",
            new ConfigurationBuilder().AddInMemoryCollection([new("terminal", terminal.ToString()), new("key", key), new("fee_percent", percent)]).Build(),
            new ServiceCollection().AddSingleton(_ => new HttpClient(new SocketsHttpHandler { UseProxy = false })).BuildServiceProvider());
}
