using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>PB0052: a member that has to be reproducible reads the clock, or a random value.</summary>
internal sealed class ImpureGenerateAnalyzer() : PluginCodeAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.ImpureGenerate, DiagnosticCategories.Quality, DiagnosticSeverity.Warning,
        "What has to be reproducible depends on time or chance",
        "'{0}' gives {1}, so '{2}' gives something else each time. Leave it out, or take it from the options.");

    private protected override void Check(PluginCode code, SymbolAnalysisContext context)
    {
        IMethodSymbol[] reproducible = [.. code.Class.GetMembers().OfType<IMethodSymbol>()
            .Where(method => code.Classes.ContractOf(method)?.Symbol.Has(KnownNames.ReproducibleAttribute) == true)];
        if (reproducible.Length == 0)
        {
            return;
        }

        var sources = new List<(ISymbol Member, ImpureSource Source)>();
        var uses = new List<(ISymbol Member, ISymbol Used)>();
        foreach (CodeOperation operation in code.Operations)
        {
            ISymbol member = Member(operation.Member);
            if (ImpureSource.Read(operation.Operation) is { } source)
            {
                sources.Add((member, source));
            }

            if (Used(operation.Operation) is { } used && SymbolEqualityComparer.Default.Equals(used.ContainingType?.OriginalDefinition, code.Class))
            {
                uses.Add((member, used.OriginalDefinition));
            }
        }

        Report(context, reproducible, sources, uses);
    }

    private void Report(
        SymbolAnalysisContext context, IMethodSymbol[] reproducible, IReadOnlyCollection<(ISymbol Member, ImpureSource Source)> sources, IReadOnlyCollection<(ISymbol Member, ISymbol Used)> uses)
    {
        var reported = new HashSet<Location>();
        foreach (IMethodSymbol method in reproducible)
        {
            HashSet<ISymbol> reached = Reached(method, uses);
            foreach ((ISymbol _, ImpureSource source) in sources.Where(source => reached.Contains(source.Member) && reported.Add(source.Source.Where)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, source.Where, source.Name, source.What, method.Name));
            }
        }
    }

    private static HashSet<ISymbol> Reached(IMethodSymbol from, IReadOnlyCollection<(ISymbol Member, ISymbol Used)> uses)
    {
        var reached = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var rest = new Stack<ISymbol>([from]);
        while (rest.Count > 0)
        {
            ISymbol current = rest.Pop();
            if (reached.Add(current))
            {
                foreach ((ISymbol _, ISymbol used) in uses.Where(use => SymbolEqualityComparer.Default.Equals(use.Member, current)))
                {
                    rest.Push(used);
                }
            }
        }

        return reached;
    }

    private static ISymbol? Used(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => property.Property,
        IInvocationOperation call => call.TargetMethod,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    // An accessor is its property, and both parts of a partial method are one.
    private static ISymbol Member(ISymbol symbol) => symbol is IMethodSymbol method ? method.AssociatedSymbol ?? method.PartialDefinitionPart ?? method : symbol;
}
