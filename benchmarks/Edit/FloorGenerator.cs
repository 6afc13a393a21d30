using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Benchmarks.Edit;

/// <summary>What no generator that looks for the same attributes can be quicker than: it asks for the classes, and keeps their names.</summary>
internal sealed class FloorGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (string attribute in (string[])["Patchbay.Devices.DeviceAttribute", "Patchbay.PluginOptionsAttribute"])
        {
            IncrementalValuesProvider<string> names = context.SyntaxProvider.ForAttributeWithMetadataName(
                attribute, static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax, static (syntax, _) => syntax.TargetSymbol.Name);
            context.RegisterSourceOutput(names.Collect(), static (_, _) => { });
        }
    }
}
