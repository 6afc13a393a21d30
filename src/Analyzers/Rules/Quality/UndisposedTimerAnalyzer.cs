using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Connectors;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>PB0054: a plugin creates a timer, and never disposes of it.</summary>
internal sealed class UndisposedTimerAnalyzer() : PluginCodeAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UndisposedTimer, DiagnosticCategories.Quality, DiagnosticSeverity.Warning,
        "A plugin never disposes of its timer",
        "{0} is never disposed of, so it runs on when the plugin is not used any more, and keeps it from being unloaded. {1}.");

    private protected override void StartClass(SymbolStartAnalysisContext context, PluginClasses classes)
    {
        var kept = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        var ended = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(operation => CheckNew(operation, kept), OperationKind.ObjectCreation, OperationKind.Invocation);
        context.RegisterOperationAction(
            operation =>
            {
                if (Timers.MayHold(operation.Operation.Type) && operation.Operation.Referenced() is { } symbol && Timers.Ends(operation.Operation))
                {
                    ended.TryAdd(symbol, value: true);
                }
            },
            OperationKind.LocalReference, OperationKind.FieldReference, OperationKind.PropertyReference);
        context.RegisterSymbolEndAction(end =>
        {
            var type = (INamedTypeSymbol)end.Symbol;
            foreach (ISymbol symbol in kept.Keys.Where(symbol => !ended.ContainsKey(symbol) && !IsNamedInNested(type, symbol, end.CancellationToken)))
            {
                end.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, symbol.Locations[0], $"'{symbol.Name}'", symbol is ILocalSymbol ? "Declare it with 'using'" : "Dispose of it in 'Dispose'"));
            }
        });
    }

    private void CheckNew(OperationAnalysisContext context, ConcurrentDictionary<ISymbol, bool> kept)
    {
        if (!Timers.IsCreated(context.Operation) || Timers.Keeper(context.Operation) is not { IsKnown: true } keeper)
        {
            return;
        }

        if (keeper.Symbol is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, CalledName.Locate(context.Operation.Syntax), "This timer", "Keep it in a field, and dispose of it in 'Dispose'"));
        }
        else if (IsOnlyHere(keeper.Symbol))
        {
            kept.TryAdd(keeper.Symbol, value: true);
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
