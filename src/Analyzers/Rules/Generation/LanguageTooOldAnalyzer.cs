using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Generation;

/// <summary>PB0061: generated code does not compile with the project's version of C#.</summary>
internal sealed class LanguageTooOldAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.LanguageTooOld, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "The language version is too low for generated code",
        "'{0}' gets no generated code, for the project is compiled as C# {1}, and that needs C# {2}. Set 'LangVersion' to {2} or higher, or remove it from the project.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (!SourceLanguage.IsSupported(context.Compilation) && PluginDeclarations.In(context.Compilation).IsFirst(declaration))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                ClassName(declaration, context.CancellationToken),
                declaration.Class.Name,
                ((CSharpCompilation)context.Compilation).LanguageVersion.ToDisplayString(),
                SourceLanguage.Lowest.ToDisplayString()));
        }
    }
}
