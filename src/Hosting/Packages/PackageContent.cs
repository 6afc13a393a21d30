using Patchbay.Hosting.Packages.Assemblies;
using Patchbay.Hosting.Packages.Files;
using Patchbay.Hosting.Packages.Manifests;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages;

/// <summary>
/// The files of a package, to load them: manifest and signature are read and checked again, and every byte that is handed out was hashed.
/// Nothing here comes from an index. Safe for concurrent use.
/// </summary>
internal sealed class PackageContent
{
    private readonly Package _package;
    private readonly Dictionary<string, PackageFile> _files;
    private readonly PackageManifests? _manifests;

    private PackageContent(Package package, PackageManifests? manifests)
    {
        _package = package;
        _manifests = manifests;
        PackageManifest[] all = [.. manifests?.All ?? package.Scanned!.Manifests];
        Manifest = all[0];
        Libraries = all[1..];
        _files = Manifest.Files!.ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>The manifest of the package, with the hashes of its files.</summary>
    public PackageManifest Manifest { get; }

    /// <summary>The manifests of the plugin libraries in the package.</summary>
    public IReadOnlyList<PackageManifest> Libraries { get; }

    /// <summary>The files of the package, sorted by path.</summary>
    public IReadOnlyList<PackageFile> Files => Manifest.Files!;

    /// <summary>Opens a package that was listed.</summary>
    /// <exception cref="UnverifiedPackageException">It changed since, or it has to be refused.</exception>
    public static PackageContent Open(Package package, PackageReadingOptions options)
    {
        if (package.Scanned is not null)
        {
            return new PackageContent(package, manifests: null);
        }

        var problems = new List<PackageProblem>();
        PackageManifests? manifests = null;
        try
        {
            if (new DirectoryInfo(package.FullPath) is { Exists: true } folder && folder.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                throw new PackageProblemException(FolderIsLink, "The folder of the package became a link. Copy or move the package itself into the plugin folder");
            }

            manifests = PackageManifests.Read(package.FullPath, PackageTree.Read(package.FullPath, options.Limits), options, problems, out _);
            if (manifests is not null && !manifests.Stamps.Select(Identity).SequenceEqual(package.Stamps.Select(Identity)))
            {
                PackageIndex.Discard(Path.GetDirectoryName(package.FullPath)!);
                throw new PackageProblemException(ChangedSinceListed, "The manifest changed after the package was listed. Read the plugin folder again");
            }
        }
        catch (PackageProblemException exception)
        {
            problems.Add(exception.Problem);
        }

        return problems.Count == 0 ? new PackageContent(package, manifests) : throw new UnverifiedPackageException(package.Refuse([.. problems]));

        static (string, string) Identity(ManifestStamp stamp) => (stamp.FileName, stamp.Sha256);
    }

    /// <summary>Whether the package has a file.</summary>
    /// <param name="path">The path in the package, with forward slashes.</param>
    public bool Contains(string path) => _files.ContainsKey(path);

    /// <summary>Gets the entry of a plugin as JSON, as the manifest has it; null if the package has no such plugin.</summary>
    public string? Entry(string kind, string name) =>
        _manifests is not null ? _manifests.Entry(kind, name) : _package.Scanned!.Entries.GetValueOrDefault((kind, name));

    /// <summary>Reads a file: its size, its hash, and, of an assembly with plugins, its identity are as the manifest says.</summary>
    /// <param name="path">The path in the package, with forward slashes.</param>
    /// <exception cref="UnverifiedPackageException">The file is not the one that was published, or the manifest does not list it.</exception>
    public byte[] Read(string path)
    {
        try
        {
            PackageFile file = _files.GetValueOrDefault(path)
                ?? throw new PackageProblemException(FileUnknown, $"The manifest does not list the file {PackageProblem.Quote(path)}. Publish the plugin again", path);
            byte[] content = VerifiedFile.Read(_package.FullPath, file);
            return ManifestOf(path) is { } manifest && AssemblyFacts.Check(manifest, content) is { } problem ? throw new PackageProblemException(problem) : content;
        }
        catch (PackageProblemException exception)
        {
            throw new UnverifiedPackageException(_package.Refuse(exception.Problem));
        }
    }

    /// <summary>Reads the versions of assemblies that the package brings along, beside its own assembly; others are left out.</summary>
    /// <param name="assemblyNames">The simple names of the assemblies, such as those that the host shares.</param>
    /// <exception cref="UnverifiedPackageException">A file is not the one that was published.</exception>
    public IReadOnlyDictionary<string, Version> ReadVersions(IEnumerable<string> assemblyNames)
    {
        var versions = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in assemblyNames.Where(name => Contains(name + ".dll")))
        {
            if (AssemblyFacts.Read(Read(name + ".dll")) is { } facts)
            {
                versions[name] = facts.Version;
            }
        }

        return versions;
    }

    /// <summary>Copies all files of the package, so that what happens to its folder later does not matter. Each is verified as it is copied.</summary>
    /// <param name="directory">A folder that does not exist, or is empty. If it did not exist, only this user can enter it, and it is gone if there is an exception.</param>
    /// <exception cref="UnverifiedPackageException">A file is not the one that was published.</exception>
    /// <exception cref="IOException">The folder cannot be written, or has one of the files already.</exception>
    public void CopyVerifiedTo(string directory)
    {
        bool isNew = !Directory.Exists(directory);
        Create(directory);
        try
        {
            foreach (PackageFile file in Files)
            {
                string target = Path.Combine(directory, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
                if (ManifestOf(file.Path) is not null)
                {
                    stream.Write(Read(file.Path));
                }
                else
                {
                    Copy(file, stream);
                }
            }
        }
        catch when (isNew)
        {
            Directory.Delete(directory, recursive: true);
            throw;
        }
    }

    private void Copy(PackageFile file, Stream target)
    {
        try
        {
            VerifiedFile.Copy(_package.FullPath, file, target);
        }
        catch (PackageProblemException exception)
        {
            throw new UnverifiedPackageException(_package.Refuse(exception.Problem));
        }
    }

    private PackageManifest? ManifestOf(string path) =>
        Libraries.Prepend(Manifest).FirstOrDefault(manifest => manifest.AssemblyFile.Equals(path, StringComparison.Ordinal));

    private static void Create(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
