using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Generation;

/// <summary>PB0060: a defect of the generator kept a class from becoming a plugin.</summary>
internal sealed class GenerationFailedAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.GenerationFailed, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "No code could be generated for a class",
        "No code could be generated for '{0}': {1}. This is a defect of Patchbay: please report it with the declaration.");

    // The generator reports nothing itself, so it leaves an attribute behind.
    private const string FailureAttribute = "Patchbay.Registration.PluginGenerationFailureAttribute";

    public override void Start(PluginAnalysis analysis)
    {
        var failures = new Lazy<Dictionary<string, string>>(() => Read(analysis.Compilation.Assembly));
        analysis.OnAttributedType((type, symbol) =>
        {
            if (failures.Value.TryGetValue(type.MetadataName(), out string? message))
            {
                symbol.ReportDiagnostic(Diagnostic.Create(Descriptor, type.Locations[0], type.Name, message));
            }
        });
    }

    private static Dictionary<string, string> Read(IAssemblySymbol assembly)
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (AttributeData failure in assembly.GetAttributes())
        {
            if (failure.AttributeClass?.IsNamed(FailureAttribute) is true
                && failure.ConstructorArguments is { Length: 2 } arguments
                && arguments[0].Value is string name && arguments[1].Value is string message)
            {
                failures[name] = message.TrimEnd('.');
            }
        }

        return failures;
    }
}
