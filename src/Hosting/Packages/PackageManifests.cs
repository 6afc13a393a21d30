using System.Security.Cryptography;
using System.Text.Json;
using Patchbay.Hosting.Packages.Files;
using Patchbay.Hosting.Packages.Manifests;
using Patchbay.Hosting.Packages.Trust;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages;

/// <summary>The manifests of a package, read from its folder: its own, which lists the files, and those of plugin libraries, which it lists.</summary>
internal sealed class PackageManifests
{
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    public required PackageManifest Own { get; init; }

    public required IReadOnlyList<PackageManifest> Libraries { get; init; }

    public required IReadOnlyList<ManifestStamp> Stamps { get; init; }

    public IEnumerable<PackageManifest> All => [Own, .. Libraries];

    /// <summary>Reads the manifests; null if there are problems.</summary>
    /// <param name="root">The folder of the package.</param>
    /// <param name="tree">What it lists.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="problems">Takes the problems.</param>
    /// <param name="guess">As much as could be read of a manifest, to name the package in messages.</param>
    public static PackageManifests? Read(string root, PackageTree tree, PackageReadingOptions options, List<PackageProblem> problems, out PackageManifest? guess)
    {
        guess = null;
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var manifests = new List<PackageManifest>();
        string[] files = FilesOf(tree);
        if (files.Length > options.Limits.Manifests)
        {
            problems.Add(PackageProblem.Of(TooManyFiles, $"The folder has {files.Length} manifests; at most {options.Limits.Manifests} are read. Publish each plugin project into a folder of its own"));
            return null;
        }

        if (files.Sum(file => Math.Min(tree.Entries[file].Length, options.Limits.ManifestSize)) > options.Limits.ManifestsSize)
        {
            problems.Add(PackageProblem.Of(ManifestTooLarge, $"The manifests in the folder have more than {options.Limits.ManifestsSize} bytes together. Publish each plugin project into a folder of its own"));
            return null;
        }

        foreach (string file in files)
        {
            if (ReadBytes(root, file, tree.Entries[file], options.Limits, problems) is { } content)
            {
                ManifestReading reading = ManifestReading.Of(content, file, options.Limits);
                problems.AddRange(reading.Problems);
                guess = Better(guess, reading.Manifest ?? reading.Guess);
                contents.Add(file, content);
                manifests.AddRange(reading.Manifest is { } manifest ? [manifest] : []);
            }
        }

        PackageManifest[] published = [.. manifests.Where(manifest => manifest.Files is not null)];
        if (problems.Count == 0 && published.Length != 1)
        {
            problems.Add(published.Length == 0 ? NotPublishedProblem(files) : Several(published));
        }

        if (problems.Count > 0)
        {
            return null;
        }

        PackageManifest[] all = [published[0], .. manifests.Where(manifest => manifest.Files is null)];
        var read = new PackageManifests
        {
            Own = published[0],
            Libraries = all[1..],
            Stamps = [.. all.Select(manifest => Stamp(manifest.FileName, tree.Entries[manifest.FileName], contents[manifest.FileName]))],
        };
        foreach ((string file, byte[] content) in contents)
        {
            read._contents.Add(file, content);
        }

        string own = read.Own.FileName;
        problems.AddRange(read.CheckListed());
        problems.AddRange(SignatureFile.Check(root, own, tree.Entries.ContainsKey(own + SignatureFile.Suffix), contents[own], options.TrustedKeys, options.RequireSignature) is { } problem ? [problem] : []);
        return problems.Count == 0 ? read : null;
    }

    /// <summary>The names of the manifests' files, sorted.</summary>
    public static string[] FilesOf(PackageTree tree) =>
        [.. tree.Entries.Keys.Where(path => path.EndsWith(PackageManifest.Suffix, StringComparison.OrdinalIgnoreCase) && !path.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Gets the entry of a plugin as the manifest has it; null if it has none.</summary>
    public string? Entry(string kind, string name) => _contents.Values.Select(content => Entry(content, kind, name)).FirstOrDefault(entry => entry is not null);

    private static string? Entry(byte[] content, string kind, string name)
    {
        // Read before, so its form is right.
        using var document = JsonDocument.Parse(content);
        foreach (JsonElement plugin in document.RootElement.GetProperty("plugins").EnumerateArray())
        {
            if (plugin.GetProperty("kind").ValueEquals(kind) && plugin.GetProperty("name").ValueEquals(name))
            {
                return plugin.GetRawText();
            }
        }

        return null;
    }

    private static byte[]? ReadBytes(string root, string file, TreeEntry entry, PackageLimits limits, List<PackageProblem> problems)
    {
        PackageProblem? problem =
            entry.IsLink ? PackageProblem.Of(ManifestIsLink, $"The manifest {PackageProblem.Quote(file)} is a link, which can leave the package. Copy the file itself", file)
            : entry.IsFolder ? PackageProblem.Of(ManifestNotRegular, $"The manifest {PackageProblem.Quote(file)} is a folder. Publish the plugin again", file)
            : entry.Length == 0 && SpecialFile.Is(Path.Combine(root, file)) ? PackageProblem.Of(ManifestNotRegular, $"The manifest {PackageProblem.Quote(file)} is a pipe, a socket or a device. Publish the plugin again", file)
            : null;
        if (problem is not null)
        {
            problems.Add(problem);
            return null;
        }

        try
        {
            return VerifiedFile.ReadUnverified(root, file, limits.ManifestSize);
        }
        catch (PackageProblemException exception)
        {
            problems.Add(exception.Problem);
            return null;
        }
    }

    private IEnumerable<PackageProblem> CheckListed()
    {
        Dictionary<string, PackageFile> files = Own.Files!.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (PackageManifest manifest in All)
        {
            if (!files.ContainsKey(manifest.AssemblyFile))
            {
                yield return PackageProblem.Of(AssemblyNotListed, $"The manifest {PackageProblem.Quote(Own.FileName)} does not list {PackageProblem.Quote(manifest.AssemblyFile)}, the assembly of {PackageProblem.Quote(manifest.FileName)}. Publish the plugin again", manifest.AssemblyFile);
            }
        }

        foreach (ManifestStamp stamp in Stamps.Skip(1))
        {
            if (!files.TryGetValue(stamp.FileName, out PackageFile? listed))
            {
                yield return PackageProblem.Of(ManifestNotListed, $"The manifest {PackageProblem.Quote(Own.FileName)} does not list {PackageProblem.Quote(stamp.FileName)}, which is in the folder. Remove it, or publish the plugin again into an empty folder", stamp.FileName);
            }
            else if (!listed.Sha256.Equals(stamp.Sha256, StringComparison.Ordinal))
            {
                yield return PackageProblem.Of(FileHashDiffers, $"The manifest {PackageProblem.Quote(stamp.FileName)} is not the one that was published with {PackageProblem.Quote(Own.FileName)}. Copy the whole published folder again", stamp.FileName);
            }
        }
    }

    private static ManifestStamp Stamp(string file, TreeEntry entry, byte[] content) =>
        new(file, entry.Length, entry.Written, Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant());

    private static PackageManifest? Better(PackageManifest? first, PackageManifest? second) =>
        second is { PackageId.Length: > 0 } && (first is null || (first.Files is null && second.Files is not null)) ? second : first;

    private static PackageProblem NotPublishedProblem(string[] files) => files.Length == 0
        ? PackageProblem.Of(NoManifest, "The folder has no <Assembly>.plugins.json, so it is no package of plugins. Write the output of 'dotnet publish' of a plugin project into it")
        : PackageProblem.Of(NotPublished, $"The manifest {PackageProblem.Quote(files[0])} does not list the files of the package, because it was built and not published. Write the output of 'dotnet publish' of the plugin project into the folder, not that of 'dotnet build'", files[0]);

    private static PackageProblem Several(PackageManifest[] published) => PackageProblem.Of(
        SeveralManifests, $"The folder has the published manifests {string.Join(" and ", published.Take(3).Select(manifest => PackageProblem.Quote(manifest.FileName)))}, so it mixes packages. Publish each plugin project into a folder of its own", published[1].FileName);
}
