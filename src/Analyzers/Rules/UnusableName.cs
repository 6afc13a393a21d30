using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Connectors;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0011: a name is missing, or cannot be written in a manifest.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusableName() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnusableName,
        "A name is missing or cannot be written",
        "{0}",
        RuleCategories.Naming,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.UnusableName);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        base.Start(context);
        context.RegisterSymbolAction(CheckKind, SymbolKind.NamedType);
    }

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in declaration.Attributes.Where(static attribute => attribute.AttributeConstructor is not null))
        {
            Report(attribute, NamingParameters(attribute), declaration.Class, context);
        }
    }

    // The kind itself has a name too, and a slash separates it from those of its plugins.
    private void CheckKind(SymbolAnalysisContext context)
    {
        if (context.Symbol is INamedTypeSymbol { TypeKind: TypeKind.Interface } type
            && type.Find(KnownNames.PluginKindAttribute) is { AttributeConstructor: not null, ConstructorArguments: { Length: 1 } arguments } kind
            && arguments[0].Kind == TypedConstantKind.Primitive
            && Reason(arguments[0].Value as string, "the kind", PluginNames.IsUsableKind) is { } reason)
        {
            string proper = NameForms.Proper(arguments[0].Value as string ?? "");
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, Argument(kind, 0, context.CancellationToken), proper.Length > 0 ? NameForms.Suggestion(proper) : null, reason));
        }
    }

    private void Report(AttributeData attribute, string[] parameters, INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        for (int index = 0; index < attribute.ConstructorArguments.Length; index++)
        {
            IParameterSymbol parameter = attribute.AttributeConstructor!.Parameters[index];
            TypedConstant argument = attribute.ConstructorArguments[index];
            if (argument.Kind == TypedConstantKind.Primitive && parameters.Contains(parameter.Name, StringComparer.Ordinal)
                && Reason(argument.Value as string, $"the {parameter.Name}", PluginNames.IsUsable) is { } reason)
            {
                string proper = Proper(argument.Value as string ?? "", attribute, type);
                Location location = attribute.ConstructorArgumentSyntax(parameter.Name, context.CancellationToken)?.GetLocation() ?? attribute.Locate(context.CancellationToken);
                context.ReportDiagnostic(Diagnostic.Create(Rule, location, proper.Length > 0 ? NameForms.Suggestion(proper) : null, reason));
            }
        }

        if (attribute.Named(NameProperty) is { Kind: TypedConstantKind.Primitive, Value: string name } && Reason(name, "the name", PluginNames.IsUsable) is { } wrong)
        {
            string proper = Proper(name, attribute, type);
            Location location = attribute.NamedArgumentSyntax(NameProperty, context.CancellationToken)?.GetLocation() ?? attribute.Locate(context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, proper.Length > 0 ? NameForms.Suggestion(proper) : null, wrong));
        }
    }

    // Those that the name is made of, or else the first one, which is the name.
    private static string[] NamingParameters(AttributeData attribute) =>
        PluginNames.Format(attribute) is { } format
            ? [.. attribute.AttributeConstructor!.Parameters.Where(parameter => format.IndexOf($"{{{parameter.Name}}}", StringComparison.Ordinal) >= 0).Select(static parameter => parameter.Name)]
            : [.. attribute.AttributeConstructor!.Parameters.Take(1).Select(static parameter => parameter.Name)];

    private static string? Reason(string? name, string what, Func<string, bool> isUsable) =>
        name is null ? $"{Start(what)} is null. Write a name: it stands in configurations and manifests."
        : name.Trim().Length == 0 ? $"{Start(what)} is empty. Write a name: it stands in configurations and manifests."
        : isUsable(name) ? null
        : PluginNames.IsUsable(name) ? $"{Start(what)} has a slash, which separates kind and name in manifests. Write another character."
        : $"{Start(what)} has control characters, or others that cannot be written in manifests. Remove them.";

    private static string Start(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    // An empty name is best that of the class, unless the class is one of several parts of a service or resource.
    private static string Proper(string name, AttributeData attribute, INamedTypeSymbol type) =>
        NameForms.Proper(name) is { Length: > 0 } proper ? proper
        : PluginNames.Format(attribute) is null ? NameForms.Proper(type.Name)
        : "";

    private const string NameProperty = "Name";
}
