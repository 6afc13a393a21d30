using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers;

/// <summary>The parameters of a plugin's constructor that are options.</summary>
internal static class OptionsParameters
{
    /// <summary>Gets those of the constructor that is called; none for a second declaration of the same class, so that each is reported once.</summary>
    public static IReadOnlyList<IParameterSymbol> Of(PluginDeclaration declaration, Compilation compilation) =>
        PluginDeclarations.In(compilation).IsFirst(declaration)
        && PluginConstructor.CanBeCreated(declaration.Class, compilation)
        && PluginConstructor.Find(declaration.Class, compilation) is { } constructor
            ? [.. constructor.Parameters.Where(parameter => parameter.Type is INamedTypeSymbol type && OptionsTypes.IsOptions(type))]
            : [];

    /// <summary>Gets the location of the parameter's type.</summary>
    public static Location TypeOf(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is ParameterSyntax { Type: { } type } ? type.GetLocation() : parameter.Locations[0];
}
