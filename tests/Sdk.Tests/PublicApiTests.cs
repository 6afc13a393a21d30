using Patchbay.Testing;

namespace Patchbay.Sdk.Tests;

[TestClass]
public sealed class PublicApiTests
{
    [TestMethod]
    public void The_public_surface_is_unchanged() => Verifier.Verify(PublicApi.Render(typeof(PluginCatalog).Assembly));
}
