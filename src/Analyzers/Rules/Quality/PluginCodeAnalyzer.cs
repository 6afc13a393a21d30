using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>Analyzes the code of plugins.</summary>
internal abstract class PluginCodeAnalyzer : PluginAnalyzer
{
    private protected PluginCodeAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    public sealed override void Start(PluginAnalysis analysis) => analysis.OnPluginCode(StartClass);

    /// <summary>Registers the analysis of a class's code, without that of classes nested in it.</summary>
    private protected abstract void StartClass(SymbolStartAnalysisContext context, PluginClasses classes);

    /// <summary>Registers an action for the bodies of the class's methods and accessors.</summary>
    private protected static void OnMethodBody(SymbolStartAnalysisContext context, Action<OperationBlockAnalysisContext, IMethodSymbol, IOperation> action) =>
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is IMethodSymbol method)
            {
                foreach (IOperation body in block.OperationBlocks.Where(operation => operation.Kind == OperationKind.Block))
                {
                    action(block, method, body);
                }
            }
        });
}
