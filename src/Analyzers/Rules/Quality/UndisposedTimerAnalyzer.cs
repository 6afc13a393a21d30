using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Patchbay.Analyzers.Rules.Connectors;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>PB0054: a plugin creates a timer, and never disposes of it.</summary>
internal sealed class UndisposedTimerAnalyzer() : PluginCodeAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UndisposedTimer, DiagnosticCategories.Quality, DiagnosticSeverity.Warning,
        "A plugin never disposes of its timer",
        "{0} is never disposed of, so it runs on when the plugin is not used any more, and keeps it from being unloaded. {1}.");

    private protected override void Check(PluginCode code, SymbolAnalysisContext context)
    {
        var kept = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var ended = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach ((IOperation operation, ISymbol _) in code.Operations)
        {
            CheckNew(operation, kept, context);
            if (operation is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                && Timers.MayHold(operation.Type) && operation.Referenced() is { } symbol && Timers.Ends(operation))
            {
                ended.Add(symbol);
            }
        }

        foreach (ISymbol symbol in kept.Where(symbol => !ended.Contains(symbol) && !IsNamedInNested(code.Class, symbol, context.CancellationToken)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, symbol.Locations[0], $"'{symbol.Name}'", symbol is ILocalSymbol ? "Declare it with 'using'" : "Dispose of it in 'Dispose'"));
        }
    }

    private void CheckNew(IOperation operation, HashSet<ISymbol> kept, SymbolAnalysisContext context)
    {
        if (operation is not (IObjectCreationOperation or IInvocationOperation) || !Timers.IsCreated(operation) || Timers.Keeper(operation) is not { IsKnown: true } keeper)
        {
            return;
        }

        if (keeper.Symbol is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, CalledName.Locate(operation.Syntax), "This timer", "Keep it in a field, and dispose of it in 'Dispose'"));
        }
        else if (IsOnlyHere(keeper.Symbol))
        {
            kept.Add(keeper.Symbol);
        }
    }

    private static bool IsNamedInNested(INamedTypeSymbol type, ISymbol symbol, CancellationToken cancellationToken) =>
        type.GetTypeMembers()
            .SelectMany(nested => nested.DeclaringSyntaxReferences)
            .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantTokens())
            .Any(token => token.ValueText.Equals(symbol.Name, StringComparison.Ordinal));

    // Other code may dispose of what it can access; another analyzer reports mutable static state.
    private static bool IsOnlyHere(ISymbol symbol) =>
        symbol is ILocalSymbol
        || (symbol.DeclaredAccessibility == Accessibility.Private && symbol is not (IFieldSymbol { IsStatic: true, IsReadOnly: false } or IPropertySymbol { IsStatic: true, SetMethod: not null }));
}
