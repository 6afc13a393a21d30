using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0071: a method <c>Validate()</c> of an options type is never called.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncalledValidateAnalyzer() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.UncalledValidate,
        "The validation of options is never called",
        "'Validate' of '{0}' is never called: {1}",
        DiagnosticCategories.Options,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticIds.Help + DiagnosticIds.UncalledValidate);

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (ValidateMethod.Find(type, context.Compilation) is { Obstacle: { } obstacle } validate
            && SymbolEqualityComparer.Default.Equals(validate.Method.ContainingType, type)
            && validate.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is MethodDeclarationSyntax syntax)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.Identifier.GetLocation(), type.Name, obstacle));
        }
    }
}
