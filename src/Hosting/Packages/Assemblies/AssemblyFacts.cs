using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Patchbay.Build.Assemblies;
using Patchbay.Hosting.Packages.Manifests;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages.Assemblies;

/// <summary>What the metadata of an assembly says of it. The assembly is read from memory and never loaded.</summary>
/// <param name="Name">The simple name.</param>
/// <param name="Version">The version.</param>
/// <param name="Mvid">The id of exactly this build.</param>
/// <param name="References">The referenced assemblies, sorted by name.</param>
/// <param name="Entries">The manifest entries: kind, name and JSON.</param>
internal sealed record AssemblyFacts(string Name, Version Version, Guid Mvid, IReadOnlyList<AssemblyIdentity> References, IReadOnlyList<(string Kind, string Name, string Json)> Entries)
{
    private const string EntryAttribute = "Patchbay.Registration.PluginManifestEntryAttribute";

    /// <summary>Reads an assembly; null if it is damaged or none. The metadata reader may throw any exception for such bytes.</summary>
    public static AssemblyFacts? Read(byte[] content)
    {
        try
        {
            using var image = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(content));
            if (!image.HasMetadata || image.GetMetadataReader() is not { IsAssembly: true } metadata)
            {
                return null;
            }

            AssemblyDefinition assembly = metadata.GetAssemblyDefinition();
            return new AssemblyFacts(
                metadata.GetString(assembly.Name),
                assembly.Version,
                metadata.GetGuid(metadata.GetModuleDefinition().Mvid),
                [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference => new AssemblyIdentity(metadata.GetString(reference.Name), reference.Version)).OrderBy(reference => reference.Name, StringComparer.Ordinal)],
                [.. assembly.GetCustomAttributes().Where(attribute => metadata.AttributeName(attribute).Equals(EntryAttribute, StringComparison.Ordinal)).Select(attribute => Arguments(metadata, attribute))]);
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>Gets what is wrong with an assembly that should be the one that a manifest describes; null if it is.</summary>
    public static PackageProblem? Check(PackageManifest manifest, byte[] content)
    {
        string file = manifest.AssemblyFile;
        if (Read(content) is not { } found)
        {
            return PackageProblem.Of(AssemblyUnreadable, $"The file {PackageProblem.Quote(file)} is no .NET assembly, or is damaged. Publish the plugin again", file);
        }

        return !found.Name.Equals(manifest.AssemblyName, StringComparison.Ordinal) ? Differs(AssemblyNameDiffers, $"is the assembly {PackageProblem.Quote(found.Name)}", manifest.AssemblyName)
            : found.Version != manifest.AssemblyVersion ? Differs(AssemblyVersionDiffers, $"has the version {found.Version}", manifest.AssemblyVersion.ToString())
            : found.Mvid != manifest.Mvid ? Differs(AssemblyBuildDiffers, $"is the build {found.Mvid}", manifest.Mvid.ToString())
            : null;

        PackageProblem Differs(PackageRefusalReason reason, string words, string expected) => PackageProblem.Of(
            reason, $"The file {PackageProblem.Quote(file)} {words}, and the manifest {PackageProblem.Quote(manifest.FileName)} describes {PackageProblem.Quote(expected)}: the manifest is of another assembly. Publish the plugin again", file);
    }

    private static (string Kind, string Name, string Json) Arguments(MetadataReader metadata, CustomAttributeHandle attribute)
    {
        // ECMA-335 II.23.3: a prolog of two bytes, then the fixed arguments, here three strings.
        BlobReader value = metadata.GetBlobReader(metadata.GetCustomAttribute(attribute).Value);
        value.ReadUInt16();
        return (value.ReadSerializedString() ?? "", value.ReadSerializedString() ?? "", value.ReadSerializedString() ?? "");
    }
}
