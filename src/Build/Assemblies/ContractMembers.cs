using System.Reflection;
using System.Reflection.Metadata;

namespace Patchbay.Build.Assemblies;

/// <summary>
/// Finds the members of contracts in other assemblies that an assembly implements or calls: a host that has all of them can run it.
/// </summary>
internal sealed class ContractMembers(AssemblyImage assembly, ReferencedAssemblies references)
{
    private readonly MetadataReader _metadata = assembly.Metadata;
    private readonly Dictionary<string, Contracts> _contracts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _members = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Find()
    {
        // Calls, and explicit implementations, which name the member that they implement.
        foreach (MemberReference member in _metadata.MemberReferences.Select(_metadata.GetMemberReference))
        {
            if (member.GetKind() == MemberReferenceKind.Method && TypeReferenceIn(member.Parent) is { } type && ContractsWith(type) is not null)
            {
                _members.Add($"{_metadata.FullName(type)}.{_metadata.GetString(member.Name)}");
            }
        }

        foreach (TypeDefinition type in _metadata.TypeDefinitions.Select(_metadata.GetTypeDefinition))
        {
            AddImplicitImplementations(type);
        }

        return _members;
    }

    // The metadata does not mention implicit implementations: the runtime matches them by name, and so does this.
    private void AddImplicitImplementations(TypeDefinition type)
    {
        foreach (EntityHandle handle in type.GetInterfaceImplementations().Select(row => _metadata.GetInterfaceImplementation(row).Interface))
        {
            if (TypeReferenceIn(handle) is { } contract && ContractsWith(contract) is { } contracts)
            {
                string name = _metadata.FullName(contract);
                _members.UnionWith(contracts.MethodsOf(name).Intersect(PublicMethods(type)).Select(method => $"{name}.{method.Name}"));
            }
        }
    }

    private IEnumerable<MethodShape> PublicMethods(TypeDefinition type)
    {
        IEnumerable<MethodShape> own = type.GetMethods()
            .Where(method => _metadata.GetMethodDefinition(method).Attributes is var attributes
                && attributes.HasFlag(MethodAttributes.Virtual)
                && (attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public)
            .Select(method => MethodShape.Of(_metadata, method));
        return type.BaseType.Kind == HandleKind.TypeDefinition
            ? own.Concat(PublicMethods(_metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType)))
            : own;
    }

    private Contracts? ContractsWith(TypeReferenceHandle type)
    {
        if (_metadata.AssemblyOf(type) is not { } name || references.Find(name) is not { } reference)
        {
            return null;
        }

        if (!_contracts.TryGetValue(name, out Contracts? contracts))
        {
            contracts = new Contracts(reference.Metadata);
            _contracts.Add(name, contracts);
        }

        return contracts.Has(_metadata.FullName(type)) ? contracts : null;
    }

    private TypeReferenceHandle? TypeReferenceIn(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeReference)
        {
            return (TypeReferenceHandle)handle;
        }

        if (handle.Kind != HandleKind.TypeSpecification)
        {
            return null;
        }

        // A generic instance: GENERICINST, then CLASS, then the generic type.
        BlobReader signature = _metadata.GetBlobReader(_metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance || signature.ReadCompressedInteger() != (int)SignatureTypeKind.Class)
        {
            return null;
        }

        EntityHandle type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)type : null;
    }
}
