using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Patchbay.Build.Assemblies.Since;

/// <summary>Writes references to types and members as the ids that the compiler gives them in documentation files.</summary>
internal sealed class DocumentationIds(MetadataReader metadata)
{
    private readonly SignatureIds _types = new();

    /// <summary>Gets the type whose member is referred to, of a generic one its definition; null for a type of the same assembly.</summary>
    public static TypeReferenceHandle? DeclaringType(MetadataReader metadata, MemberReference member)
    {
        EntityHandle parent = member.Parent;
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            // GENERICINST, then CLASS or VALUETYPE, then the generic type.
            BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
            if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            {
                return null;
            }

            signature.ReadCompressedInteger();
            parent = signature.ReadTypeHandle();
        }

        return parent.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)parent : null;
    }

    public string Of(TypeReferenceHandle type) => "T:" + _types.GetTypeFromReference(metadata, type, rawTypeKind: 0);

    public string Of(MemberReference member, TypeReferenceHandle type)
    {
        string name = $"{_types.GetTypeFromReference(metadata, type, rawTypeKind: 0)}.{Escaped(metadata.GetString(member.Name))}";
        return member.GetKind() == MemberReferenceKind.Field ? "F:" + name : "M:" + name + Signature(member, metadata.GetString(member.Name));
    }

    private string Signature(MemberReference method, string name)
    {
        MethodSignature<string> signature = method.DecodeMethodSignature(_types, genericContext: null);
        ImmutableArray<string> parameters = signature.ParameterTypes;
        string arity = signature.GenericParameterCount == 0 ? "" : $"``{signature.GenericParameterCount}";
        string result = name is "op_Implicit" or "op_Explicit" ? "~" + signature.ReturnType : "";
        return arity + (parameters.IsEmpty ? "" : $"({string.Join(',', parameters)})") + result;
    }

    private static string Escaped(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}');
}
