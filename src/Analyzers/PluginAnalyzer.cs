using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers;

/// <summary>
/// Analyzes classes that are declared as plugins, for one diagnostic. The compiler knows all of these as two analyzers, because
/// it visits each type and each body once for every analyzer that it knows.
/// </summary>
internal abstract class PluginAnalyzer
{
    private protected PluginAnalyzer(params DiagnosticDescriptor[] descriptors) => Descriptors = descriptors.ToImmutableArray();

    /// <summary>What it reports: one diagnostic, in one or several wordings.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Registers what to check in a compilation that knows plugins.</summary>
    public virtual void Start(PluginAnalysis analysis) => analysis.OnDeclaration(Check);

    private protected virtual void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
    }

    /// <summary>Gets the location of the class's name, in the part that has the attribute.</summary>
    private protected static Location ClassName(PluginDeclaration declaration, CancellationToken cancellationToken) =>
        declaration.Attributes[0].ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } syntax
            ? syntax.Identifier.GetLocation()
            : declaration.Class.Locations[0];

    /// <summary>Gets the location of the argument for a constructor's parameter; that of the attribute if there is none.</summary>
    private protected static Location Argument(AttributeData attribute, int position, CancellationToken cancellationToken)
    {
        SyntaxNode? syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken);
        return syntax is AttributeSyntax { ArgumentList.Arguments: { } arguments } && arguments.Count > position && arguments[position].NameEquals is null
            ? arguments[position].Expression.GetLocation()
            : syntax?.GetLocation() ?? Location.None;
    }
}
