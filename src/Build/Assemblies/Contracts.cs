using System.Reflection;
using System.Reflection.Metadata;

namespace Patchbay.Build.Assemblies;

/// <summary>The contracts of plugins that an assembly defines: interfaces with <c>[PluginKind]</c>, and their base interfaces.</summary>
internal sealed class Contracts
{
    private const string Attribute = "Patchbay.PluginKindAttribute";
    private readonly Dictionary<string, TypeDefinitionHandle> _contracts = new(StringComparer.Ordinal);
    private readonly MetadataReader _metadata;

    public Contracts(MetadataReader metadata)
    {
        _metadata = metadata;
        foreach (TypeDefinitionHandle type in metadata.TypeDefinitions.Where(IsMarked))
        {
            Add(type);
        }
    }

    public bool Has(string fullName) => _contracts.ContainsKey(fullName);

    public IEnumerable<MethodShape> MethodsOf(string fullName) =>
        _contracts.TryGetValue(fullName, out TypeDefinitionHandle contract)
            ? _metadata.GetTypeDefinition(contract).GetMethods().Select(method => MethodShape.Of(_metadata, method))
            : [];

    private bool IsMarked(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        return type.Attributes.HasFlag(TypeAttributes.Interface)
            && type.GetCustomAttributes().Any(attribute => _metadata.AttributeName(attribute).Equals(Attribute, StringComparison.Ordinal));
    }

    private void Add(TypeDefinitionHandle contract)
    {
        if (!_contracts.TryAdd(_metadata.FullName(contract), contract))
        {
            return;
        }

        foreach (InterfaceImplementationHandle extended in _metadata.GetTypeDefinition(contract).GetInterfaceImplementations())
        {
            EntityHandle type = _metadata.GetInterfaceImplementation(extended).Interface;
            if (type.Kind == HandleKind.TypeDefinition)
            {
                Add((TypeDefinitionHandle)type);
            }
        }
    }
}

/// <summary>The parts of a method that decide whether it implements another.</summary>
internal readonly record struct MethodShape(string Name, int Parameters)
{
    public static MethodShape Of(MetadataReader metadata, MethodDefinitionHandle handle)
    {
        MethodDefinition method = metadata.GetMethodDefinition(handle);
        return Of(metadata, method.Name, method.Signature);
    }

    public static MethodShape Of(MetadataReader metadata, MemberReference method) => Of(metadata, method.Name, method.Signature);

    private static MethodShape Of(MetadataReader metadata, StringHandle name, BlobHandle blob)
    {
        BlobReader signature = metadata.GetBlobReader(blob);
        if (signature.ReadSignatureHeader().IsGeneric)
        {
            signature.ReadCompressedInteger();
        }

        return new MethodShape(metadata.GetString(name), signature.ReadCompressedInteger());
    }
}
