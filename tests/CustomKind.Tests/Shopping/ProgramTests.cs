namespace CustomKind.Tests.Shopping;

/// <summary>The program as it was built.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class ProgramTests
{
    [TestMethod]
    public async Task The_program_lists_the_providers_and_pays_with_each()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync();

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldBe("""
            Payment providers
              name     display name          description                                             members
              card     Debit or credit card  A debit or credit card at a terminal.                   PayAsync, Fee, RefundAsync, ListAsync, CloseDayAsync
              cash     Cash                  Notes and coins in a drawer.                            PayAsync, CloseDayAsync
              invoice  Invoice               A letter with the amount, to be paid by bank transfer.  PayAsync, RefundAsync, ListAsync

            Debit or credit card
              paid        80.00 for books, fee 1.00, receipt card-1
              paid        40.00 for wrapping paper, fee 0.50, receipt card-2
              given back  card-1
              listed      card-2 (40.00 for wrapping paper)
              day closed  nothing to say
            Cash
              paid        80.00 for books, fee 0.00, receipt cash-1
              paid        40.00 for wrapping paper, fee 0.00, receipt cash-2
              given back  nothing, it cannot
              listed      nothing
              day closed  120.00 in the drawer
            Invoice
              paid        80.00 for books, fee 0.00, receipt 2026-1
              paid        40.00 for wrapping paper, fee 0.00, receipt 2026-2
              given back  2026-1
              listed      2026-2 (40.00 for wrapping paper)
              day closed  nothing to say

            """);
    }

    [TestMethod]
    public async Task The_readme_shows_what_the_program_prints() =>
        SampleProgram.Readme.ShouldContain($"```\n{(await SampleProgram.RunAsync()).Output}```\n");

    [TestMethod]
    [DataRow("dear")]
    [DataRow("-1")]
    [DataRow("0")]
    [DataRow("1,5")]
    public async Task An_amount_that_is_none_is_refused(string amount) =>
        (await SampleProgram.RunAsync(amount)).ShouldBe((1, "", "Usage: CustomKind [amount in euros]\n"));
}
