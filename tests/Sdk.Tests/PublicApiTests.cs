using Microsoft.CodeAnalysis;
using Patchbay.Testing;
using Patchbay.Testing.PublicApi;

namespace Patchbay.Sdk.Tests;

/// <summary>The public API is a promise: what it is, and the guidelines that all of it follows.</summary>
[TestClass]
public sealed class PublicApiTests
{
    private static readonly IReadOnlyList<INamedTypeSymbol> Types = PublicSurface.Types(typeof(PluginCatalog).Assembly);

    [TestMethod]
    public void The_public_surface_is_unchanged() => Verifier.Verify(SurfaceText.Of(typeof(PluginCatalog).Assembly));

    [TestMethod]
    public void No_member_that_editors_show_takes_or_returns_a_type_that_they_hide() =>
        Shown()
            .Where(member => Mentioned(member).Any(PublicSurface.IsHidden))
            .Select(member => member.ToDisplayString())
            .ShouldBeEmpty();

    [TestMethod]
    public void Exceptions_share_their_base() =>
        Types.Where(type => Bases(type).Any(parent => parent.Name == nameof(Exception)))
            .Where(type => type.Name != nameof(PluginException) && Bases(type).All(parent => parent.Name != nameof(PluginException)))
            .Select(type => type.Name)
            .ShouldBeEmpty();

    [TestMethod]
    public void Cancellation_tokens_come_last_and_are_named_as_in_the_framework()
    {
        foreach (IMethodSymbol method in Shown().OfType<IMethodSymbol>().Where(method => method.Parameters.Any(parameter => parameter.Type.Name == nameof(CancellationToken))))
        {
            IParameterSymbol token = method.Parameters[^1];
            (token.Type.Name, token.Name).ShouldBe((nameof(CancellationToken), "cancellationToken"), method.ToDisplayString());
        }
    }

    [TestMethod]
    public void Records_have_properties_so_that_one_more_breaks_no_caller() =>
        Types.SelectMany(type => type.GetMembers("Deconstruct")).Select(member => member.ToDisplayString()).ShouldBeEmpty();

    [TestMethod]
    public void Classes_are_sealed_unless_they_are_made_for_inheritance() =>
        Types.Where(type => type is { TypeKind: TypeKind.Class, IsSealed: false, IsAbstract: false, IsStatic: false }).Select(type => type.Name).ShouldBe([nameof(PluginException)]);

    private static IEnumerable<ISymbol> Shown() =>
        Types.Where(type => !PublicSurface.IsHidden(type)).SelectMany(PublicSurface.Members).Where(member => !PublicSurface.IsHidden(member));

    private static IEnumerable<ISymbol> Mentioned(ISymbol member) => (member switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
        IPropertySymbol property => [property.Type],
        IFieldSymbol field => [field.Type],
        _ => [],
    }).SelectMany(Parts);

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts).Prepend(named.OriginalDefinition),
        _ => [],
    };

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            yield return parent;
        }
    }
}
