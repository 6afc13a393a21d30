using System.Reflection.Metadata;
using Patchbay.Build.Assemblies;

namespace Patchbay.Build.Declarations;

/// <summary>A type in the assembly that defines it.</summary>
internal readonly record struct ResolvedType(MetadataReader Metadata, TypeDefinitionHandle Handle)
{
    public TypeDefinition Definition => Metadata.GetTypeDefinition(Handle);
}

/// <summary>Finds the definitions of types that an assembly refers to, in it or in its references.</summary>
internal sealed class TypeResolution(ReferencedAssemblies references)
{
    private readonly Dictionary<string, Dictionary<string, TypeDefinitionHandle>> _types = new(StringComparer.Ordinal);

    /// <summary>Finds the definition; null if its assembly is not among the references, or has forwarded it.</summary>
    public ResolvedType? Find(MetadataReader from, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => new ResolvedType(from, (TypeDefinitionHandle)type),
        HandleKind.TypeReference => Find(from, (TypeReferenceHandle)type),
        _ => null,
    };

    private ResolvedType? Find(MetadataReader from, TypeReferenceHandle type)
    {
        if (from.AssemblyOf(type) is not { } name || references.Find(name) is not { } assembly)
        {
            return null;
        }

        if (!_types.TryGetValue(name, out Dictionary<string, TypeDefinitionHandle>? types))
        {
            types = new(StringComparer.Ordinal);
            foreach (TypeDefinitionHandle handle in assembly.Metadata.TypeDefinitions)
            {
                types.TryAdd(assembly.Metadata.FullName(handle), handle);
            }

            _types.Add(name, types);
        }

        return types.TryGetValue(from.FullName(type), out TypeDefinitionHandle found) ? new ResolvedType(assembly.Metadata, found) : null;
    }
}
