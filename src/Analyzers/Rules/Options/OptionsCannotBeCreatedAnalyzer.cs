using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0035: generated code cannot create an options type.</summary>
internal sealed class OptionsCannotBeCreatedAnalyzer() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.OptionsCannotBeCreated, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "An options type cannot be created",
        "'{0}' cannot be filled from configuration: {1}");

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (OptionsTypes.IsOptions(type) && Reason(type, context.Compilation) is { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, TypeName(type, context.CancellationToken), type.Name, reason));
        }
    }

    // A type of another assembly can only be changed there, so the parameter is reported.
    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (IParameterSymbol parameter in OptionsParameters.Of(declaration, context.Compilation))
        {
            var type = (INamedTypeSymbol)parameter.Type;
            if (!OptionsConstructor.HasBinder(type, context.Compilation))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor,
                    OptionsParameters.TypeOf(parameter, context.CancellationToken),
                    type.Name,
                    $"'{type.ContainingAssembly.Name}' has no public code that does it. Build that with Patchbay.Sdk, and the type public."));
            }
        }
    }

    private static string? Reason(INamedTypeSymbol type, Compilation compilation) =>
        !PluginConstructor.CanBeCreated(type, compilation) ? CreationReason.Of(CreationObstacles.Find(type, compilation), "[PluginOptions]")
        : OptionsConstructor.Find(type, compilation) is not { } constructor
            ? type.InstanceConstructors.Any(HasUnknownParameter) ? null // Half-typed: the compiler already says what is not known.
                : "it has no constructor that generated code can call. Give it a public or internal one without parameters."
        : OptionsProperties.UnreadRequired(type, constructor, OptionsProperties.Of(type, constructor, compilation)) is { } member
            ? $"'{member.Name}' is required, and is not a property that can be set and read. Make it one, or remove 'required'."
        : null;

    private static bool HasUnknownParameter(IMethodSymbol constructor) =>
        constructor.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error);
}
