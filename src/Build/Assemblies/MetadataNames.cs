using System.Reflection.Metadata;

namespace Patchbay.Build.Assemblies;

/// <summary>Reads full names as reflection writes them: <c>Namespace.Outer+Inner</c>, with <c>`1</c> for a generic type.</summary>
internal static class MetadataNames
{
    public static string FullName(this MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        string name = metadata.GetString(type.Name);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        return outer.IsNil ? Qualified(metadata, type.Namespace, name) : $"{metadata.FullName(outer)}+{name}";
    }

    public static string FullName(this MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        string name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{metadata.FullName((TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : Qualified(metadata, type.Namespace, name);
    }

    /// <summary>Gets the full name of an attribute's class, wherever it is defined.</summary>
    public static string AttributeName(this MetadataReader metadata, CustomAttributeHandle handle)
    {
        EntityHandle constructor = metadata.GetCustomAttribute(handle).Constructor;
        if (constructor.Kind == HandleKind.MethodDefinition)
        {
            return metadata.FullName(metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());
        }

        EntityHandle type = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return type.Kind == HandleKind.TypeReference ? metadata.FullName((TypeReferenceHandle)type) : "";
    }

    /// <summary>Gets the simple name of the assembly that a type reference points to; null if it points to this one.</summary>
    public static string? AssemblyOf(this MetadataReader metadata, TypeReferenceHandle handle)
    {
        EntityHandle scope = metadata.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => metadata.AssemblyOf((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => null,
        };
    }

    private static string Qualified(MetadataReader metadata, StringHandle space, string name) =>
        space.IsNil ? name : $"{metadata.GetString(space)}.{name}";
}
