using System.Reflection.Metadata;

namespace Patchbay.Build.Declarations;

/// <summary>A generic type with its first argument, from a signature.</summary>
/// <param name="Type">The generic type.</param>
/// <param name="Argument">The first argument, without type arguments of its own; null if it is a type parameter, or no class.</param>
internal sealed record GenericInstance(EntityHandle Type, EntityHandle? Argument)
{
    public static GenericInstance? Read(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind != HandleKind.TypeSpecification)
        {
            return null;
        }

        BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        signature.ReadCompressedInteger(); // Class or value type.
        EntityHandle type = signature.ReadTypeHandle();
        signature.ReadCompressedInteger(); // The number of arguments.
        switch (signature.ReadSignatureTypeCode())
        {
            case SignatureTypeCode.TypeHandle:
                return new GenericInstance(type, signature.ReadTypeHandle());
            case SignatureTypeCode.GenericTypeInstance:
                signature.ReadCompressedInteger();
                return new GenericInstance(type, signature.ReadTypeHandle());
            default:
                return new GenericInstance(type, Argument: null);
        }
    }
}
