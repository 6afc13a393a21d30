using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0009: a parameter of the constructor is of a type that no host registers as a service.</summary>
internal sealed class UnavailableServiceAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnavailableService, DiagnosticCategories.Contract, DiagnosticSeverity.Warning,
        "No service gives the value of a constructor parameter",
        "'{0}' of '{1}' {2}");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (!PluginDeclarations.In(context.Compilation).IsFirst(declaration)
            || declaration.IsDescribedOnly
            || DeclarationObstacle.Find(declaration, context.Compilation) is not null
            || PluginConstructor.Find(declaration.Class, context.Compilation) is not { } constructor)
        {
            return;
        }

        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (Reason(parameter) is { } reason)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, OptionsParameters.TypeOf(parameter, context.CancellationToken), parameter.Name, declaration.Class.Name, reason));
            }
        }
    }

    private static string? Reason(IParameterSymbol parameter)
    {
        if (parameter.Has(KnownNames.ServiceKeyAttribute))
        {
            return "is the key of a service, and plugins are not created by key. Remove [ServiceKey].";
        }

        // A keyed service may be of any type, and what is optional gets its default.
        return !PluginConstructor.IsOptional(parameter) && !parameter.Has(KnownNames.FromKeyedServicesAttribute) && IsValue(parameter.Type)
            ? $"is '{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which hosts do not register as a service. Make it a property of a record with [PluginOptions], or give it a default value."
            : null;
    }

    private static bool IsValue(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsValue(array.ElementType),
        _ => type.IsValueType || type.SpecialType is SpecialType.System_String or SpecialType.System_Object,
    };
}
