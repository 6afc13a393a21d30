using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Patchbay.Build.Assemblies.Needs;

/// <summary>Collects the types that metadata and signatures refer to: those of this assembly, and the assemblies of the others.</summary>
internal sealed class NamedTypes(MetadataReader metadata) : ISignatureTypeProvider<int, object?>
{
    private const int Nothing = 0; // The parts of a type are collected; no type is built.

    public HashSet<TypeDefinitionHandle> Own { get; } = [];

    public HashSet<string> Assemblies { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Add(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return; // No base type, no locals, a finally block: its kind is told all the same, and its row is outside of the table.
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                Own.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeReference:
                if (metadata.AssemblyOf((TypeReferenceHandle)handle) is { } assembly)
                {
                    Assemblies.Add(assembly);
                }

                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, genericContext: null);
                break;
            case HandleKind.FieldDefinition:
                Own.Add(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodDefinition:
                Own.Add(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Add(metadata.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification method = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(method.Method);
                method.DecodeSignature(this, genericContext: null);
                break;
            case HandleKind.StandaloneSignature:
                StandaloneSignature signature = metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                _ = signature.GetKind() == StandaloneSignatureKind.Method
                    ? signature.DecodeMethodSignature(this, genericContext: null).ReturnType
                    : signature.DecodeLocalSignature(this, genericContext: null).Length;
                break;
            default:
                break;
        }
    }

    int ISimpleTypeProvider<int>.GetPrimitiveType(PrimitiveTypeCode typeCode) => Nothing;

    int ISimpleTypeProvider<int>.GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Named(handle);

    int ISimpleTypeProvider<int>.GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Named(handle);

    int ISignatureTypeProvider<int, object?>.GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Named(handle);

    int ISZArrayTypeProvider<int>.GetSZArrayType(int elementType) => Nothing;

    int IConstructedTypeProvider<int>.GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => Nothing;

    int IConstructedTypeProvider<int>.GetArrayType(int elementType, ArrayShape shape) => Nothing;

    int IConstructedTypeProvider<int>.GetByReferenceType(int elementType) => Nothing;

    int IConstructedTypeProvider<int>.GetPointerType(int elementType) => Nothing;

    int ISignatureTypeProvider<int, object?>.GetFunctionPointerType(MethodSignature<int> signature) => Nothing;

    int ISignatureTypeProvider<int, object?>.GetGenericMethodParameter(object? genericContext, int index) => Nothing;

    int ISignatureTypeProvider<int, object?>.GetGenericTypeParameter(object? genericContext, int index) => Nothing;

    int ISignatureTypeProvider<int, object?>.GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => Nothing;

    int ISignatureTypeProvider<int, object?>.GetPinnedType(int elementType) => Nothing;

    private void Add(MemberReference member)
    {
        Add(member.Parent);
        _ = member.GetKind() == MemberReferenceKind.Method
            ? member.DecodeMethodSignature(this, genericContext: null).ReturnType
            : member.DecodeFieldSignature(this, genericContext: null);
    }

    private int Named(EntityHandle handle)
    {
        Add(handle);
        return Nothing;
    }
}
