using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0071: a method <c>Validate()</c> of an options type is never called.</summary>
internal sealed class UncalledValidateAnalyzer() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UncalledValidate, DiagnosticCategories.Options, DiagnosticSeverity.Warning,
        "The validation of options is never called",
        "'Validate' of '{0}' is never called: {1}");

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (ValidateMethod.Find(type, context.Compilation) is { Obstacle: { } obstacle } validate
            && SymbolEqualityComparer.Default.Equals(validate.Method.ContainingType, type)
            && validate.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is MethodDeclarationSyntax syntax)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, syntax.Identifier.GetLocation(), type.Name, obstacle));
        }
    }
}
