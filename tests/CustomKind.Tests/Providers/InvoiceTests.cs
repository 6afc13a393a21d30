using CustomKind.Contract;
using CustomKind.Providers;

namespace CustomKind.Tests.Providers;

[TestClass]
public sealed class InvoiceTests
{
    private readonly Invoice _invoice = new(new InvoiceOptions { Prefix = "X", Credit = 100 });

    [TestMethod]
    public void Invoices_are_numbered_and_open()
    {
        Receipt first = _invoice.Pay(new(60, "a"));
        Receipt second = _invoice.Pay(new(40, "b"));

        (first.Number, second.Number).ShouldBe(("X-1", "X-2"));
        _invoice.List().ShouldBe([first, second]);
    }

    [TestMethod]
    public void More_than_the_credit_is_refused_and_not_written()
    {
        _invoice.Pay(new(60, "a"));

        Should.Throw<PaymentException>(() => _invoice.Pay(new(40.01m, "b"))).Message.ShouldBe("More than 100.00 would be open.");

        _invoice.List().Count().ShouldBe(1);
    }

    [TestMethod]
    public void An_invoice_is_cancelled_once_and_not_without_a_reason()
    {
        Receipt receipt = _invoice.Pay(new(60, "a"));

        _invoice.Refund(receipt, "").ShouldBeFalse();
        _invoice.Refund(receipt, "lost").ShouldBeTrue();
        _invoice.Refund(receipt, "lost").ShouldBeFalse();

        _invoice.List().ShouldBeEmpty();
    }
}
