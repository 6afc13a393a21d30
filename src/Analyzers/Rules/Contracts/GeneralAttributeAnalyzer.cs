using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0015: a plugin is declared by <c>[Plugin&lt;…&gt;]</c>, and its kind has an attribute of its own that makes the name.</summary>
internal sealed class GeneralAttributeAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.GeneralAttribute, DiagnosticCategories.Naming, DiagnosticSeverity.Error,
        "A kind has an attribute of its own",
        "A {0} is declared by {1}, from which its name is made and by which it is found. Write that instead of [Plugin<{2}>].");

    private const string AttributeSuffix = "Attribute";

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in declaration.Attributes)
        {
            if (attribute.AttributeClass is { } type && type.OriginalDefinition.IsNamed(KnownNames.PluginAttribute)
                && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, declaration.Contract.Interface.ContainingAssembly)
                && OwnAttributes(declaration.Contract.Interface) is { Length: > 0 } own)
            {
                SyntaxNode? name = (attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) as AttributeSyntax)?.Name;
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor,
                    name?.GetLocation() ?? attribute.Locate(context.CancellationToken),
                    declaration.Contract.Kind,
                    string.Join(" or ", own),
                    declaration.Contract.Interface.Name));
            }
        }
    }

    // Only the assembly of the general attribute can have such.
    private static string[] OwnAttributes(INamedTypeSymbol contract) =>
        [.. AssemblyTypes.Of(contract.ContainingAssembly)
            .Where(type => type is { TypeKind: TypeKind.Class, IsAbstract: false, BaseType: { } parent }
                && parent.OriginalDefinition.IsNamed(KnownNames.PluginDeclarationAttribute)
                && SymbolEqualityComparer.Default.Equals(parent.TypeArguments[0], contract)
                && type.InstanceConstructors.Any(static constructor => constructor.Has(KnownNames.PluginNameAttribute)))
            .Select(Written)
            .OrderBy(static written => written.Length)];

    private static string Written(INamedTypeSymbol type)
    {
        string name = type.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - AttributeSuffix.Length) : type.Name;
        return type.TypeParameters.IsEmpty ? $"[{name}]" : $"[{name}<{string.Join(", ", type.TypeParameters.Select(static parameter => parameter.Name))}>]";
    }
}
