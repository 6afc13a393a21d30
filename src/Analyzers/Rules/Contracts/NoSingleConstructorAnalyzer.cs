using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0004: several constructors of a plugin could be called, and none is the one.</summary>
internal sealed class NoSingleConstructorAnalyzer() : PluginAnalyzer(Descriptor, MarkedDescriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.NoSingleConstructor, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "A plugin has no single constructor to call",
        "'{0}' has several constructors with the most parameters. Keep one of them public, or mark it with [ActivatorUtilitiesConstructor].");

    private static readonly DiagnosticDescriptor MarkedDescriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.NoSingleConstructor, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "A plugin has no single constructor to call",
        "This constructor of '{0}' is marked with [ActivatorUtilitiesConstructor], and {1}");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        // Another analyzer reports a class that has no constructor at all.
        if (!PluginDeclarations.In(context.Compilation).IsFirst(declaration)
            || !PluginConstructor.CanBeCreated(declaration.Class, context.Compilation)
            || !PluginConstructor.HasUsable(declaration.Class, context.Compilation))
        {
            return;
        }

        IMethodSymbol[] marked = [.. PluginConstructor.Marked(declaration.Class)];
        if (marked.FirstOrDefault(constructor => !PluginConstructor.MayBeUsable(constructor, context.Compilation)) is { } vain)
        {
            Report(vain, "generated code cannot call it. Make it public or internal, with parameters that are neither 'ref' nor pointers, or mark another one.", context);
        }
        else if (marked.Length > 1)
        {
            Report(marked[1], "so is another one. Keep the mark on one of them.", context);
        }
        else if (marked.Length == 0
            && PluginConstructor.HasSeveral(declaration.Class, context.Compilation)
            && PluginConstructor.Find(declaration.Class, context.Compilation) is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, ClassName(declaration, context.CancellationToken), declaration.Class.Name));
        }
    }

    private static void Report(IMethodSymbol constructor, string reason, SymbolAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(MarkedDescriptor, constructor.Locations[0], constructor.ContainingType.Name, reason));
}
