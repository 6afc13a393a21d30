using System.Reflection.Metadata;
using Patchbay.Build.Assemblies;

namespace Patchbay.Build.Declarations;

/// <summary>
/// Finds the classes with a plugin attribute in a finished assembly, whatever compiler or generator wrote them: those without an
/// entry were not seen by our generator.
/// </summary>
internal sealed class PluginDeclarations(AssemblyImage assembly, ReferencedAssemblies references)
{
    private const string Sdk = "Patchbay.Sdk";
    private const string Declaration = "Patchbay.PluginDeclarationAttribute`1";
    private const string Kind = "Patchbay.PluginKindAttribute";

    private readonly MetadataReader _metadata = assembly.Metadata;
    private readonly TypeResolution _types = new(references);

    public IEnumerable<DeclaredPlugin> Find() =>
        from type in _metadata.TypeDefinitions
        from attribute in _metadata.GetTypeDefinition(type).GetCustomAttributes()
        let declared = Read(type, attribute)
        where declared is not null
        select declared;

    private DeclaredPlugin? Read(TypeDefinitionHandle type, CustomAttributeHandle handle)
    {
        CustomAttribute attribute = _metadata.GetCustomAttribute(handle);
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return null;
        }

        MemberReference constructor = _metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        var instance = GenericInstance.Read(_metadata, constructor.Parent);
        EntityHandle attributeClass = instance?.Type ?? constructor.Parent;
        if (attributeClass.Kind != HandleKind.TypeReference
            || !Sdk.Equals(_metadata.AssemblyOf((TypeReferenceHandle)attributeClass), StringComparison.Ordinal)
            || _types.Find(_metadata, attributeClass) is not { } definition
            || GenericInstance.Read(definition.Metadata, definition.Definition.BaseType) is not { } declaration
            || _types.Find(definition.Metadata, declaration.Type) is not { } baseType
            || !baseType.Metadata.FullName(baseType.Handle).Equals(Declaration, StringComparison.Ordinal))
        {
            return null;
        }

        // The contract is in the attribute's base type, or is the attribute's own type argument.
        ResolvedType? contract = declaration.Argument is { } fixedContract ? _types.Find(definition.Metadata, fixedContract)
            : instance?.Argument is { } argument ? _types.Find(_metadata, argument)
            : null;
        string className = _metadata.FullName(type);
        return new DeclaredPlugin(className, KindOf(contract), new DeclaredName(_metadata, definition).Read(attribute, constructor, type));
    }

    private static string? KindOf(ResolvedType? contract)
    {
        if (contract is not { } type)
        {
            return null;
        }

        MetadataReader metadata = type.Metadata;
        foreach (CustomAttributeHandle handle in type.Definition.GetCustomAttributes().Where(handle => metadata.AttributeName(handle).Equals(Kind, StringComparison.Ordinal)))
        {
            BlobReader value = metadata.GetBlobReader(metadata.GetCustomAttribute(handle).Value);
            value.ReadUInt16();
            return value.ReadSerializedString();
        }

        return null;
    }
}
