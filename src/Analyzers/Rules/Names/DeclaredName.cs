using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Names;

/// <summary>A name that an attribute gives to a plugin, with its location.</summary>
internal sealed record DeclaredName(string Kind, string Name, string Class, Location Location)
{
    public static IEnumerable<DeclaredName> Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (PluginDeclaration declaration in PluginDeclarations.In(compilation).Of(type))
        {
            foreach (AttributeData attribute in declaration.Attributes)
            {
                if (PluginNames.Of(attribute, type) is { } name && PluginNames.IsUsable(name))
                {
                    Location location = NameArguments.Of(attribute, cancellationToken).Select(argument => argument.Location)
                        .Append(attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation() ?? Location.None)
                        .First();
                    yield return new DeclaredName(declaration.Contract.Kind, name, type.Name, location);
                }
            }
        }
    }
}
