using System.Reflection.Metadata;
using Patchbay.Build.Assemblies;

namespace Patchbay.Build.Declarations;

/// <summary>Provides the types of attribute arguments to the metadata reader, as names; their enums are those of Patchbay.Sdk.</summary>
internal sealed class AttributeTypes(MetadataReader sdk) : ICustomAttributeTypeProvider<string>
{
    private const string Type = "System.Type";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSystemType() => Type;

    public bool IsSystemType(string type) => type.Equals(Type, StringComparison.Ordinal);

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.FullName(handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.FullName(handle);

    public string GetTypeFromSerializedName(string name) => name;

    public PrimitiveTypeCode GetUnderlyingEnumType(string type)
    {
        string name = type.Split(',')[0].Trim();
        foreach (TypeDefinitionHandle handle in sdk.TypeDefinitions.Where(handle => sdk.FullName(handle).Equals(name, StringComparison.Ordinal)))
        {
            FieldDefinition value = sdk.GetTypeDefinition(handle).GetFields().Select(sdk.GetFieldDefinition).First(field => sdk.StringComparer.Equals(field.Name, "value__"));
            BlobReader signature = sdk.GetBlobReader(value.Signature);
            signature.ReadSignatureHeader();
            return (PrimitiveTypeCode)signature.ReadSignatureTypeCode();
        }

        throw new UnreadableAssemblyException($"{name} is no enumeration of Patchbay.Sdk");
    }
}
