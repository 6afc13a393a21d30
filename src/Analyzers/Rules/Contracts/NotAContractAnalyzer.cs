using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0007: the type argument of <c>[Plugin&lt;…&gt;]</c> is not the contract of a kind.</summary>
internal sealed class NotAContractAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.NotAContract, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "The contract of a plugin is not a kind",
        "'{0}' cannot be the contract of a plugin: {1}");

    public override void Start(PluginAnalysis analysis) => analysis.OnAttributedType(Check);

    private void Check(INamedTypeSymbol declaring, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in declaring.GetAttributes())
        {
            if (attribute.AttributeClass is { IsUnboundGenericType: false } type
                && type.OriginalDefinition.IsNamed(KnownNames.PluginAttribute)
                && type.TypeArguments[0] is { TypeKind: not TypeKind.Error } contract
                && Reason(contract, context.Compilation) is { } reason)
            {
                SyntaxNode? syntax = attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken);
                SyntaxNode? argument = syntax?.DescendantNodes().OfType<TypeArgumentListSyntax>().FirstOrDefault()?.Arguments.FirstOrDefault();
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, (argument ?? syntax)?.GetLocation(), contract.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), reason));
            }
        }
    }

    private static string? Reason(ITypeSymbol contract, Compilation compilation) =>
        contract is not INamedTypeSymbol { TypeKind: TypeKind.Interface } type ? $"it is {Form(contract)}. Write an interface with [PluginKind(\"name\")]."
        : type.Find(KnownNames.PluginKindAttribute) is not { } kind ? "it has no [PluginKind]. Put [PluginKind(\"name\")] on the interface."
        : Contract.Read(type) is null
            ? kind.ApplicationSyntaxReference is null && kind.AttributeConstructor is not null ? "the name of its kind cannot be used. Correct it in its assembly." : null // In this assembly another analyzer reports the name.
        : ContractObstacle.Find(type, compilation) is { } obstacle ? obstacle + "."
        : null;

    private static string Form(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => "an array",
        ITypeParameterSymbol => "a type parameter",
        IDynamicTypeSymbol => "'dynamic'",
        { TypeKind: TypeKind.Class } => "a class",
        { TypeKind: TypeKind.Delegate } => "a delegate",
        { TypeKind: TypeKind.Enum } => "an enum",
        _ => "no interface",
    };
}
