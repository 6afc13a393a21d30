using Patchbay.Testing.PublicApi;

namespace Patchbay.ConfigFiles.Tests;

/// <summary>The public API is a promise.</summary>
[TestClass]
public sealed class PublicApiTests
{
    [TestMethod]
    public void The_public_surface_is_unchanged() => Verifier.Verify(SurfaceText.Of(typeof(IConfigFiles).Assembly));
}
