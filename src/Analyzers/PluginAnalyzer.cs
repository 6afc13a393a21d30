using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers;

/// <summary>Analyzes classes that are declared as plugins.</summary>
public abstract class PluginAnalyzer : DiagnosticAnalyzer
{
    private protected PluginAnalyzer(params DiagnosticDescriptor[] descriptors) => SupportedDiagnostics = descriptors.ToImmutableArray();

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.PluginDeclarationAttribute) is not null)
            {
                Start(start);
            }
        });
    }

    private protected virtual void Start(CompilationStartAnalysisContext context)
    {
        var declarations = PluginDeclarations.In(context.Compilation);
        context.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (type.TypeKind != TypeKind.Class)
                {
                    return;
                }

                foreach (PluginDeclaration declaration in declarations.Of(type))
                {
                    Check(declaration, symbol);
                }
            },
            SymbolKind.NamedType);
    }

    private protected virtual void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
    }

    /// <summary>The name of the class, in the part of it that has the attribute.</summary>
    private protected static Location ClassName(PluginDeclaration declaration, CancellationToken cancellationToken) =>
        declaration.Attributes[0].ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } syntax
            ? syntax.Identifier.GetLocation()
            : declaration.Class.Locations[0];

    /// <summary>The argument of an attribute that a constructor's parameter gets; the attribute itself if there is none.</summary>
    private protected static Location Argument(AttributeData attribute, int position, CancellationToken cancellationToken)
    {
        SyntaxNode? syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken);
        return syntax is AttributeSyntax { ArgumentList.Arguments: { } arguments } && arguments.Count > position && arguments[position].NameEquals is null
            ? arguments[position].Expression.GetLocation()
            : syntax?.GetLocation() ?? Location.None;
    }
}
