using Microsoft.CodeAnalysis;
using Patchbay.Testing;
using Patchbay.Testing.PublicApi;

namespace Patchbay.Hosting.Tests;

/// <summary>The public API is a promise.</summary>
[TestClass]
public sealed class PublicApiTests
{
    private static readonly IReadOnlyList<INamedTypeSymbol> Types = PublicSurface.Types(typeof(PluginPackages).Assembly);

    [TestMethod]
    public void The_public_surface_is_unchanged() => Verifier.Verify(SurfaceText.Of(typeof(PluginPackages).Assembly));

    [TestMethod]
    public void Classes_are_sealed() =>
        Types.Where(type => type is { TypeKind: TypeKind.Class, IsSealed: false, IsAbstract: false, IsStatic: false }).Select(type => type.Name).ShouldBeEmpty();

    [TestMethod]
    public void Cancellation_tokens_come_last_and_are_named_as_in_the_framework()
    {
        foreach (IMethodSymbol method in Types.SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>()
            .Where(method => method.DeclaredAccessibility == Accessibility.Public && method.Parameters.Any(parameter => parameter.Type.Name == nameof(CancellationToken))))
        {
            IParameterSymbol token = method.Parameters[^1];
            (token.Type.Name, token.Name).ShouldBe((nameof(CancellationToken), "cancellationToken"), method.ToDisplayString());
        }
    }
}
