using System.IO.Enumeration;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages;

/// <summary>The packages of a plugin folder, those that are refused, and why. Sorted by folder, the same on every machine.</summary>
/// <param name="Packages">The packages that can be used.</param>
/// <param name="Refusals">The packages that cannot.</param>
/// <param name="Notes">What else there is to say, a sentence each: that the folder does not exist, or that its index cannot be written.</param>
internal sealed record PackageListing(IReadOnlyList<Package> Packages, IReadOnlyList<PackageRefusal> Refusals, IReadOnlyList<string> Notes)
{
    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Reads a plugin folder. Each subfolder is a package, except those whose names begin with a dot; files beside them are ignored.</summary>
    /// <param name="pluginFolder">The folder; it need not exist.</param>
    /// <param name="options">How it is read.</param>
    public static PackageListing Read(string pluginFolder, PackageReadingOptions options)
    {
        string folder = Path.GetFullPath(pluginFolder);
        if (!TryList(folder, out (string Name, bool IsLink)[] subfolders, out string note))
        {
            return new PackageListing([], [], [note]);
        }

        bool useIndex = options.UseIndex && !options.DecidesTrust;
        IReadOnlyDictionary<string, Package>? index = useIndex ? PackageIndex.Read(folder, options.Limits) : null;
        var reader = new PackageReader(options);
        var packages = new List<Package>();
        var refusals = new List<PackageRefusal>();
        foreach ((string name, bool isLink) in subfolders)
        {
            (Package? package, PackageRefusal? refusal) = reader.Read(folder, name, isLink, index?.GetValueOrDefault(name));
            packages.AddRange(package is null ? [] : [package]);
            refusals.AddRange(refusal is null ? [] : [refusal]);
        }

        note = index is not null && !packages.Where(package => package.Scanned is null).SequenceEqual(index.Values, ReferenceEqualityComparer.Instance) ? PackageIndex.Write(folder, packages) ?? "" : "";
        return Choose(packages, refusals) with { Notes = note.Length > 0 ? [note] : [] };
    }

    private static bool TryList(string folder, out (string Name, bool IsLink)[] subfolders, out string note)
    {
        subfolders = [];
        note = "";
        try
        {
            subfolders = [.. new FileSystemEnumerable<(string Name, bool IsLink)>(folder, Describe, s_all) { ShouldIncludePredicate = IsPackage }
                .OrderBy(subfolder => subfolder.Name, StringComparer.Ordinal)];
            return true;
        }
        catch (DirectoryNotFoundException) when (!File.Exists(folder))
        {
            note = $"The plugin folder {PackageProblem.Quote(folder)} does not exist, so it has no packages. Create it, or correct its path";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            note = File.Exists(folder)
                ? $"The plugin folder {PackageProblem.Quote(folder)} is a file, so it has no packages. Correct its path"
                : $"The plugin folder {PackageProblem.Quote(folder)} cannot be listed, so it has no packages: {exception.Message.TrimEnd('.')}";
        }

        return false;
    }

    private static bool IsPackage(ref FileSystemEntry entry) => entry.IsDirectory && entry.FileName[0] != '.';

    private static (string Name, bool IsLink) Describe(ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.Attributes.HasFlag(FileAttributes.ReparsePoint));

    // What only the packages together show.
    private static PackageListing Choose(List<Package> packages, List<PackageRefusal> refusals)
    {
        var refused = new Dictionary<Package, PackageProblem>(ReferenceEqualityComparer.Instance);
        foreach (Package[] same in packages.GroupBy(package => package.Folder, StringComparer.OrdinalIgnoreCase).Select(group => group.ToArray()))
        {
            foreach (Package package in same[1..])
            {
                refused.Add(package, PackageProblem.Of(FolderNameTaken, $"The folder differs only in case from {PackageProblem.Quote(same[0].Folder)}, and on Windows and macOS they are one. Rename or remove one of them"));
            }
        }

        foreach (IGrouping<string, Package> same in packages.Where(package => !refused.ContainsKey(package)).GroupBy(package => package.Id, StringComparer.OrdinalIgnoreCase))
        {
            Package[] order = [.. same.OrderByDescending(package => package.Version, PackageVersion.Order)];
            foreach (Package package in order[1..])
            {
                refused.Add(package, PackageProblem.Of(PackageIdTaken, $"The folder {PackageProblem.Quote(order[0].Folder)} has the package {PackageProblem.Quote(package.Id)} too, {Words(order[0], package)}. Remove one of them"));
            }
        }

        foreach ((Package package, PackageProblem problem) in DependencyCircles.Between([.. packages.Where(package => !refused.ContainsKey(package))]))
        {
            refused.TryAdd(package, problem);
        }

        return new PackageListing(
            [.. packages.Where(package => !refused.ContainsKey(package))],
            [.. refusals.Concat(refused.Select(pair => pair.Key.Refuse(pair.Value))).OrderBy(refusal => refusal.Folder, StringComparer.Ordinal)],
            []);
    }

    private static string Words(Package used, Package refused) => PackageVersion.Order.Compare(used.Version, refused.Version) == 0
        ? $"in the same version {PackageProblem.Quote(used.Version ?? "none")}, and comes first by name"
        : $"in the higher version {PackageProblem.Quote(used.Version ?? "none")}; this one is {PackageProblem.Quote(refused.Version ?? "none")}";
}
