using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>PB0055: a member that returns whether it succeeded catches an exception, and returns true.</summary>
internal sealed class SwallowedExceptionAnalyzer() : PluginCodeAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.SwallowedException, DiagnosticCategories.Quality, DiagnosticSeverity.Warning,
        "A plugin answers true after an exception",
        "After this exception '{0}' answers true, as if nothing had happened. Return false, or let the exception through.");

    private protected override void Check(PluginCode code, SymbolAnalysisContext context)
    {
        foreach ((IMethodSymbol method, IOperation body) in code.MethodBodies)
        {
            if (code.Classes.ContractOf(method) is { Value.SpecialType: SpecialType.System_Boolean })
            {
                Check(context, method, body);
            }
        }
    }

    // With a filter the author has thought about the exception.
    private void Check(SymbolAnalysisContext context, IMethodSymbol method, IOperation body)
    {
        foreach (ICatchClauseOperation clause in body.WithoutLambdas().OfType<ICatchClauseOperation>())
        {
            if (clause is { Filter: null, Syntax: CatchClauseSyntax syntax } && SuccessAfterCatch.After(clause))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, syntax.CatchKeyword.GetLocation(), method.Name));
            }
        }
    }
}
