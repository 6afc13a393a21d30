using Patchbay.Hosting.Packages.Assemblies;
using Patchbay.Hosting.Packages.Files;
using Patchbay.Hosting.Packages.Manifests;
using Patchbay.Hosting.Packages.Trust;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages;

/// <summary>Reads one package: a subfolder of a plugin folder. Nothing of it is loaded, and nothing outside of it is read.</summary>
internal sealed class PackageReader(PackageReadingOptions options)
{
    /// <summary>Reads a package.</summary>
    /// <param name="pluginFolder">The full path of the plugin folder.</param>
    /// <param name="name">The name of the subfolder.</param>
    /// <param name="isLink">Whether the subfolder is a link.</param>
    /// <param name="known">The package as it was read before, if an index has it; it counts if its manifests have not changed.</param>
    /// <returns>The package, or the refusal.</returns>
    public (Package? Package, PackageRefusal? Refusal) Read(string pluginFolder, string name, bool isLink, Package? known)
    {
        PackageManifest? guess = null;
        var problems = new List<PackageProblem>();
        try
        {
            if (isLink)
            {
                throw new PackageProblemException(FolderIsLink, "The folder of the package is a link, which can lead anywhere. Copy or move the package itself into the plugin folder");
            }

            string root = Path.Combine(pluginFolder, name);
            PackageTree tree = PackageTree.Read(root, options.Limits);
            Package? package = known is not null && !options.DecidesTrust && IsAsBefore(known, tree) ? known : Read(root, name, tree, problems, out guess);
            guess ??= package?.Manifest;
            if (package is not null)
            {
                Check(package, root, tree, problems);
            }

            if (problems.Count == 0 && package is not null)
            {
                return (package, null);
            }
        }
        catch (PackageProblemException exception)
        {
            problems.Add(exception.Problem);
        }

        return (null, new PackageRefusal
        {
            Folder = name,
            PackageId = guess?.PackageId,
            Version = guess?.PackageVersion,
            Problems = [.. problems.Take(options.Limits.Problems)],
        });
    }

    private Package? Read(string root, string name, PackageTree tree, List<PackageProblem> problems, out PackageManifest? guess)
    {
        if (PackageManifests.Read(root, tree, options, problems, out guess) is { } manifests)
        {
            return new Package { Folder = name, FullPath = root, Manifest = manifests.Own, Libraries = manifests.Libraries, Stamps = manifests.Stamps };
        }

        if (options.Verification == PackageVerification.Scan && problems is [{ Reason: NoManifest or NotPublished }])
        {
            problems.Clear();
            return PackageScan.Read(root, name, tree, options.Limits);
        }

        return null;
    }

    private static bool IsAsBefore(Package known, PackageTree tree) =>
        PackageManifests.FilesOf(tree).Length == known.Stamps.Count
        && known.Stamps.All(stamp => tree.Entries.TryGetValue(stamp.FileName, out TreeEntry entry)
            && entry is { IsLink: false, IsFolder: false } && entry.Length == stamp.Size && entry.Written == stamp.Written);

    private void Check(Package package, string root, PackageTree tree, List<PackageProblem> problems)
    {
        PackageProblem? circle = DependencyCircles.Within(package);
        problems.AddRange(circle is null ? [] : [circle]);
        var sound = new List<PackageFile>();
        foreach (PackageFile file in package.Manifest.Files!)
        {
            if (tree.Check(file) is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                sound.Add(file);
            }
        }

        if (options.Verification == PackageVerification.Strict)
        {
            tree.ReadAll();
            problems.AddRange(Unknown(package, tree));
            problems.AddRange(sound.Select(file => Verify(package, root, file)).OfType<PackageProblem>());
        }
    }

    private static IEnumerable<PackageProblem> Unknown(Package package, PackageTree tree)
    {
        var known = package.Manifest.Files!.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        known.Add(package.Manifest.FileName);
        known.Add(package.Manifest.FileName + SignatureFile.Suffix);
        return tree.Entries
            .Where(entry => (!entry.Value.IsFolder || entry.Value.IsLink) && !known.Contains(entry.Key))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => PackageProblem.Of(FileUnknown, $"The manifest {PackageProblem.Quote(package.Manifest.FileName)} does not list the file {PackageProblem.Quote(entry.Key)}. Remove it, or publish the plugin again into an empty folder", entry.Key));
    }

    /// <summary>Gets what is wrong with the content of a file; null if it is as published, and the assembly that its manifest describes.</summary>
    private static PackageProblem? Verify(Package package, string root, PackageFile file)
    {
        try
        {
            if (package.Manifests.FirstOrDefault(manifest => manifest.AssemblyFile.Equals(file.Path, StringComparison.Ordinal)) is { } manifest)
            {
                return AssemblyFacts.Check(manifest, VerifiedFile.Read(root, file));
            }

            VerifiedFile.Copy(root, file, Stream.Null);
            return null;
        }
        catch (PackageProblemException exception)
        {
            return exception.Problem;
        }
    }
}
