using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>PB0050: a plugin's code blocks a thread where it could await.</summary>
internal sealed class BlockingCallAnalyzer() : PluginCodeAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.BlockingCall, DiagnosticCategories.Quality, DiagnosticSeverity.Warning,
        "A plugin blocks a thread",
        "'{0}' blocks a thread, where {1} could wait without one. Write '{2}'.");

    private protected override void Check(PluginCode code, SymbolAnalysisContext context)
    {
        foreach ((IOperation operation, ISymbol member) in code.Operations)
        {
            if (BlockingWait.Read(operation) is { } wait
                && Functions.Around(operation, member).FirstOrDefault() is { } function
                && CouldWait(function, code.Classes)
                && (wait.Waited is null || !CompletedTasks.Contains(wait.Waited, operation)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, wait.Name.GetLocation(), wait.Name.Identifier.ValueText, Functions.Name(function), wait.Instead));
            }
        }
    }

    // A lambda that is not asynchronous is called by somebody who does not expect it to be; a member that fits an
    // asynchronous contract may be.
    private static bool CouldWait(IMethodSymbol function, PluginClasses classes) =>
        function.IsAsync
        || (function.MethodKind != MethodKind.AnonymousFunction
            && (Awaitable.Read(function.ReturnType) is not null || classes.ContractOf(function) is { Result: not ContractResult.Synchronous }));
}
