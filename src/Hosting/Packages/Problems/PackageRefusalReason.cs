namespace Patchbay.Hosting;

/// <summary>Why a package of a plugin folder is refused. Each cause has one value.</summary>
public enum PackageRefusalReason
{
    /// <summary>The folder of the package, or one in it, cannot be listed.</summary>
    FolderUnreadable,

    /// <summary>The folder of the package is a link.</summary>
    FolderIsLink,

    /// <summary>Another package's folder has a name that differs in case only.</summary>
    FolderNameTaken,

    /// <summary>The folder has more entries than are read.</summary>
    TooManyEntries,

    /// <summary>The folder has no manifest.</summary>
    NoManifest,

    /// <summary>No manifest in the folder lists its files: it was built or copied, and not published.</summary>
    NotPublished,

    /// <summary>More than one manifest in the folder lists its files: two packages are mixed.</summary>
    SeveralManifests,

    /// <summary>The manifest is a folder, a pipe or a device.</summary>
    ManifestNotRegular,

    /// <summary>The manifest is a link.</summary>
    ManifestIsLink,

    /// <summary>The manifest cannot be opened.</summary>
    ManifestUnreadable,

    /// <summary>The manifest has no bytes.</summary>
    ManifestEmpty,

    /// <summary>The manifest is larger than any that is read.</summary>
    ManifestTooLarge,

    /// <summary>The manifest is not UTF-8 without a byte order mark.</summary>
    ManifestEncoding,

    /// <summary>The manifest is not JSON, or breaks off.</summary>
    ManifestNotJson,

    /// <summary>The manifest is nested too deeply.</summary>
    ManifestTooDeep,

    /// <summary>An object of the manifest has a key twice.</summary>
    ManifestDuplicateKey,

    /// <summary>A member of the manifest is missing.</summary>
    ManifestMemberMissing,

    /// <summary>A member of the manifest has a wrong JSON type.</summary>
    ManifestMemberType,

    /// <summary>A member of the manifest has the right type and an impossible value.</summary>
    ManifestMemberValue,

    /// <summary>The manifest has a version that this host cannot read.</summary>
    ManifestVersionUnknown,

    /// <summary>The manifest lists more plugins than are read.</summary>
    TooManyPlugins,

    /// <summary>The manifest lists more files than are read.</summary>
    TooManyFiles,

    /// <summary>A name in the manifest is too long.</summary>
    NameTooLong,

    /// <summary>A name in the manifest has control characters.</summary>
    NameUnreadable,

    /// <summary>The size of a file in the manifest is negative, no whole number, or too large, or all files together are too large.</summary>
    FileSizeImpossible,

    /// <summary>A hash in the manifest is not 64 hexadecimal digits in lower case.</summary>
    FileHashImpossible,

    /// <summary>A path in the manifest leaves the package, or is absolute.</summary>
    PathLeavesPackage,

    /// <summary>A path in the manifest is not allowed on every system.</summary>
    PathNotPortable,

    /// <summary>A path in the manifest is too long or has too many folders.</summary>
    PathTooLong,

    /// <summary>The manifest lists a file twice.</summary>
    FileListedTwice,

    /// <summary>The manifest lists two files whose paths differ in case only.</summary>
    FileCaseConflict,

    /// <summary>The manifest does not list its own assembly, or that of a plugin library.</summary>
    AssemblyNotListed,

    /// <summary>The manifest does not list the manifest of a plugin library that is in the folder.</summary>
    ManifestNotListed,

    /// <summary>A listed file does not exist.</summary>
    FileMissing,

    /// <summary>A listed file exists with another case.</summary>
    FileCaseDiffers,

    /// <summary>A listed file, or a folder on the way to it, is a link.</summary>
    FileIsLink,

    /// <summary>A listed file is a folder, a pipe or a device.</summary>
    FileNotRegular,

    /// <summary>A file has another size than the manifest says.</summary>
    FileSizeDiffers,

    /// <summary>A file has another content than the manifest says.</summary>
    FileHashDiffers,

    /// <summary>A file cannot be opened or read.</summary>
    FileUnreadable,

    /// <summary>The manifest does not list a file of the folder.</summary>
    FileUnknown,

    /// <summary>An assembly is damaged or no .NET assembly.</summary>
    AssemblyUnreadable,

    /// <summary>The manifest is of an assembly with another name.</summary>
    AssemblyNameDiffers,

    /// <summary>The manifest is of another version of the assembly.</summary>
    AssemblyVersionDiffers,

    /// <summary>The manifest is of another build of the assembly.</summary>
    AssemblyBuildDiffers,

    /// <summary>An assembly of the package depends on itself.</summary>
    DependsOnItself,

    /// <summary>Assemblies with plugins depend on each other in a circle.</summary>
    DependencyCycle,

    /// <summary>Another package has the same id, and a version that is higher, or equal.</summary>
    PackageIdTaken,

    /// <summary>The package has no signature, and the host requires one.</summary>
    SignatureMissing,

    /// <summary>The signature of the package cannot be read.</summary>
    SignatureDamaged,

    /// <summary>The package is signed with a key that the host does not trust.</summary>
    SignatureUntrusted,

    /// <summary>The signature is not of this manifest.</summary>
    SignatureWrong,

    /// <summary>The package changed after it was listed.</summary>
    ChangedSinceListed,

    /// <summary>The package needs a later version of Patchbay.Sdk than the host has.</summary>
    HostTooOld,

    /// <summary>The package has plugins of a kind that the host does not know.</summary>
    KindUnknown,

    /// <summary>The package was compiled against a later version of an assembly that the host shares with plugins.</summary>
    SharedAssemblyTooOld,

    /// <summary>The package brings a later version of an assembly that the host shares with plugins.</summary>
    PrivateCopyNewer,

    /// <summary>It is a new version, and its plugins cannot be created as they are configured.</summary>
    PluginFailed,
}
