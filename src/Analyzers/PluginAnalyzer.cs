using System.Collections.Concurrent;
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

    /// <summary>Collects facts about all types of the compilation, and reports at its end what is wrong between them.</summary>
    /// <param name="context">The start of the compilation.</param>
    /// <param name="read">Reads the facts about one type.</param>
    /// <param name="report">Reports on all facts, which are in no order.</param>
    private protected static void Collect<T>(
        CompilationStartAnalysisContext context, Func<INamedTypeSymbol, SymbolAnalysisContext, IEnumerable<T>> read, Action<IReadOnlyCollection<T>, CompilationAnalysisContext> report)
    {
        var facts = new ConcurrentBag<T>();
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (T fact in read((INamedTypeSymbol)symbol.Symbol, symbol))
                {
                    facts.Add(fact);
                }
            },
            SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end => report(facts, end));
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
