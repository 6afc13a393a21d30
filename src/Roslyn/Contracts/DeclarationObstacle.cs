using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Contracts;

/// <summary>
/// Finds why generated code cannot create a plugin. The generator skips such a class, and the analyzers report it: both use this,
/// so that no class is skipped silently.
/// </summary>
internal static class DeclarationObstacle
{
    /// <summary>Gets the reason and a suggestion; null if there is none.</summary>
    public static string? Find(PluginDeclaration declaration, Compilation compilation)
    {
        INamedTypeSymbol type = declaration.Class;
        if (declaration.IsDescribedOnly)
        {
            return PluginConstructor.CanBeNamed(type, compilation) ? null : CreationReason.Of(CreationObstacles.FindForName(type, compilation), "the attribute");
        }

        if (CreationReason.Of(CreationObstacles.Find(type, compilation), "the attribute") is { } reason)
        {
            return reason;
        }

        if (!PluginConstructor.HasUsable(type, compilation))
        {
            return "it has no constructor that generated code can call. Make one public or internal, with parameters that are neither 'ref' nor pointers.";
        }

        return PluginConstructor.Find(type, compilation) is { } constructor ? Find(type, constructor, compilation) : null;
    }

    private static string? Find(INamedTypeSymbol type, IMethodSymbol constructor, Compilation compilation)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (parameter.Find(KnownNames.FromKeyedServicesAttribute) is { ConstructorArguments.Length: > 0 } keyed && !IsKey(keyed.ConstructorArguments[0]))
            {
                return $"the service key of '{parameter.Name}' cannot be written in generated code. Use a text, a number, a public or internal type, or a member of such an enum.";
            }

            if (!parameter.Type.IsGlobal(compilation))
            {
                return $"the type of '{parameter.Name}' comes from a reference with an alias. Remove 'Aliases' from that reference, or add 'global' to it.";
            }
        }

        return constructor.Has(KnownNames.SetsRequiredMembersAttribute) ? null
            : RequiredMember(type) is { } required
                ? $"its member '{required.Name}' is 'required', and generated code does not set it. Take it as a parameter of the constructor, or mark the constructor that sets it with [SetsRequiredMembers]."
            : null;
    }

    private static bool IsKey(TypedConstant key) => key.IsNull || key.Kind == TypedConstantKind.Error || (key.Kind != TypedConstantKind.Array && ConstantCode.Of(key) is not null);

    private static ISymbol? RequiredMember(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers().FirstOrDefault(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }) is { } required)
            {
                return required;
            }
        }

        return null;
    }
}
