using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Names;

/// <summary>PB0013: a plugin of a host has the name of one in a referenced assembly.</summary>
internal sealed class DuplicateNameOfReferenceAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.DuplicateNameOfReference, DiagnosticCategories.Naming, DiagnosticSeverity.Error,
        "A plugin has the name of one in a referenced assembly",
        "The referenced assembly '{2}' already has a {0} '{1}'. Give this one another name, or do not reference that assembly.");

    public override void Start(PluginAnalysis analysis)
    {
        bool? property = PluginAssemblies.ReadProperty(analysis.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        if (!PluginAssemblies.IsHost(analysis.Compilation, property))
        {
            return;
        }

        var owners = new Lazy<Dictionary<(string Kind, string Name), string>>(() => ReadOwners(analysis.Compilation));
        analysis.OnAttributedType((type, symbol) =>
        {
            foreach (DeclaredName name in DeclaredName.Read(type, symbol.Compilation, symbol.CancellationToken))
            {
                if (owners.Value.TryGetValue((name.Kind, name.Name), out string? assembly))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Descriptor, name.Location, name.Kind, name.Name, assembly));
                }
            }
        });
    }

    private static Dictionary<(string Kind, string Name), string> ReadOwners(Compilation compilation)
    {
        var owners = new Dictionary<(string Kind, string Name), string>();
        foreach (IAssemblySymbol assembly in PluginAssemblies.Candidates(compilation))
        {
            foreach (AttributeData entry in assembly.GetAttributes())
            {
                if (entry.AttributeClass?.IsNamed(KnownNames.PluginManifestEntryAttribute) == true
                    && entry.ConstructorArguments is { Length: 3 } arguments
                    && arguments[0].Value is string kind
                    && arguments[1].Value is string name)
                {
                    owners[(kind, name)] = assembly.Name;
                }
            }
        }

        return owners;
    }
}
