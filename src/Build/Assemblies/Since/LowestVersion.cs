using System.Reflection.Metadata;

namespace Patchbay.Build.Assemblies.Since;

/// <summary>
/// Finds the lowest version of Patchbay.Sdk that has all that an assembly refers to: with an older one, the runtime would not find a type or
/// a member.
/// </summary>
internal sealed class LowestVersion(AssemblyImage assembly, ApiSince since)
{
    public const string Sdk = "Patchbay.Sdk";

    private readonly MetadataReader _metadata = assembly.Metadata;

    /// <summary>Gets the version.</summary>
    /// <param name="referenced">The version that the assembly was compiled with. What is not known came with it.</param>
    public Version Find(Version referenced) =>
        Ids().Select(id => since.Find(id) ?? referenced).DefaultIfEmpty(referenced).Max()!;

    // References to generic types and calls of generic methods lead to these too.
    private IEnumerable<string> Ids()
    {
        var ids = new DocumentationIds(_metadata);
        return _metadata.TypeReferences.Where(IsOfSdk).Select(ids.Of)
            .Concat(_metadata.MemberReferences.Select(_metadata.GetMemberReference)
                .Select(member => (Member: member, Type: DocumentationIds.DeclaringType(_metadata, member)))
                .Where(member => member.Type is { } type && IsOfSdk(type))
                .Select(member => ids.Of(member.Member, member.Type!.Value)));
    }

    private bool IsOfSdk(TypeReferenceHandle type) => Sdk.Equals(_metadata.AssemblyOf(type), StringComparison.Ordinal);
}
