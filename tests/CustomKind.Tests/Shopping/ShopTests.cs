using CustomKind.Shopping;
using Patchbay;

namespace CustomKind.Tests.Shopping;

[TestClass]
public sealed class ShopTests
{
    [TestMethod]
    public async Task A_provider_that_fails_does_not_keep_the_others_from_their_turn()
    {
        (int exitCode, string output, string errors) = await RunAsync(1600, ReferencedPlugins.Catalog);

        exitCode.ShouldBe(1);
        errors.ShouldBe("Debit or credit card failed: The card was declined.\n");
        output.ShouldContain("receipt cash-2");
        output.ShouldContain("receipt 2026-2");
    }

    [TestMethod]
    public async Task A_shop_without_its_providers_sells_nothing()
    {
        (int exitCode, string output, string errors) = await RunAsync(80, ReferencedPlugins.Catalog.WithoutAssemblies("CustomKind"));

        exitCode.ShouldBe(1);
        output.ShouldBe("Payment providers\n  name  display name  description  members\n\ncard\ncash\ninvoice\n");
        errors.ShouldContain("cash failed: payment instance \"cash\" is not called: it does not run: payments:cash:_type: expected the name of a payment, found \"cash\".");
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(decimal amount, PluginCatalog catalog)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = await new Shop(catalog, output, errors).RunAsync(amount, CancellationToken.None);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
