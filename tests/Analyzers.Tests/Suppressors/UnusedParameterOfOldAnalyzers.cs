using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Tests.Suppressors;

/// <summary>Stands for CA1801 of the analyzers before .NET 5, which the SDK has no more: marks each parameter of a method.</summary>
#pragma warning disable RS1001, RS1029, RS2008 // It is not shipped, and stands for one that is.
internal sealed class UnusedParameterOfOldAnalyzers : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new("CA1801", "Review unused parameters", "Parameter is never used", "Usage", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (node.Node is ParameterSyntax { Parent.Parent: MethodDeclarationSyntax } parameter)
                {
                    node.ReportDiagnostic(Diagnostic.Create(Descriptor, parameter.Identifier.GetLocation()));
                }
            },
            SyntaxKind.Parameter);
    }
}
