using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Patchbay.Hosting.Packages.Assemblies;
using Patchbay.Hosting.Packages.Files;
using Patchbay.Hosting.Packages.Manifests;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages;

/// <summary>
/// Makes a package of a folder without a published manifest, such as the output of a build: the entries come from the assemblies, and the
/// hashes are of now, so that what is loaded later is what was scanned.
/// </summary>
internal static class PackageScan
{
    private const string Sdk = "Patchbay.Sdk";

    /// <exception cref="PackageProblemException">No assembly has plugins, or a file cannot be read.</exception>
    public static Package Read(string root, string name, PackageTree tree, PackageLimits limits)
    {
        tree.ReadAll();
        int count = tree.Entries.Values.Count(entry => !entry.IsFolder);
        double size = tree.Entries.Values.Sum(entry => (double)entry.Length);
        if (count > limits.Files || size > limits.TotalSize)
        {
            throw new PackageProblemException(TooManyFiles, $"The folder has {count} files of {size} bytes; at most {limits.Files} files of {limits.TotalSize} bytes are read. Remove what does not belong to the package");
        }

        PackageFile[] files = [.. tree.Entries
            .Where(entry => !entry.Value.IsFolder || entry.Value.IsLink)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => Hash(root, entry.Key, limits))];
        var entries = new Dictionary<(string Kind, string Name), string>();
        var manifests = new List<PackageManifest>();
        foreach (string file in AssemblyFiles(tree))
        {
            byte[] content = VerifiedFile.Read(root, files.Single(candidate => candidate.Path.Equals(file, StringComparison.Ordinal)));
            if (AssemblyFacts.Read(content) is { Entries.Count: > 0 } facts && facts.Name.Equals(Path.GetFileNameWithoutExtension(file), StringComparison.Ordinal))
            {
                manifests.Add(Manifest(facts, limits, entries));
            }
        }

        if (manifests.Count == 0)
        {
            throw new PackageProblemException(NoManifest, "The folder has no <Assembly>.plugins.json, and none of its assemblies has plugins. Write the output of 'dotnet publish' of a plugin project into it");
        }

        PackageManifest own = (manifests.FirstOrDefault(manifest => manifest.AssemblyName.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? manifests.FirstOrDefault(manifest => !manifests.Any(other => other.Depends.Any(dependency => dependency.Name.Equals(manifest.AssemblyName, StringComparison.OrdinalIgnoreCase))))
            ?? manifests[0]) with { Files = files };
        PackageManifest[] all = [own, .. manifests.Where(manifest => !manifest.AssemblyName.Equals(own.AssemblyName, StringComparison.Ordinal))];
        all = [.. all.Select(manifest => manifest with { Depends = [.. manifest.References.Where(reference => all.Any(other => other.AssemblyName.Equals(reference.Name, StringComparison.Ordinal)))] })];
        return new Package { Folder = name, FullPath = root, Manifest = all[0], Libraries = all[1..], Scanned = new ScannedPackage(all, entries) };
    }

    private static IEnumerable<string> AssemblyFiles(PackageTree tree) => tree.Entries
        .Where(entry => entry.Value is { IsFolder: false, IsLink: false } && entry.Key.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !entry.Key.Contains('/', StringComparison.Ordinal))
        .Select(entry => entry.Key)
        .Order(StringComparer.Ordinal);

    private static PackageFile Hash(string root, string path, PackageLimits limits)
    {
        if (PackagePath.Problem(path, limits) is { } problem)
        {
            throw new PackageProblemException(problem.Reason, $"The file {PackageProblem.Quote(path)} cannot be in a package: its path {problem.Words}. Rename or remove it", path);
        }

        byte[] content = VerifiedFile.ReadUnverified(root, path, (int)limits.TotalSize);
        return new PackageFile(path, content.Length, Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant());
    }

    private static PackageManifest Manifest(AssemblyFacts facts, PackageLimits limits, Dictionary<(string Kind, string Name), string> entries)
    {
        string file = facts.Name + ".dll";
        Version sdk = facts.References.FirstOrDefault(reference => reference.Name.Equals(Sdk, StringComparison.Ordinal))?.Version ?? new Version(0, 0);
        var plugins = new List<PackagePlugin>();
        foreach ((string kind, string name, string json) in facts.Entries.OrderBy(entry => entry.Kind, StringComparer.Ordinal).ThenBy(entry => entry.Name, StringComparer.Ordinal))
        {
            plugins.Add(new PackagePlugin(kind, name, Class(json, kind, name, file, limits), facts.Name));
            entries.TryAdd((kind, name), json);
        }

        return new PackageManifest
        {
            FileName = file,
            AssemblyName = facts.Name,
            AssemblyVersion = facts.Version,
            Mvid = facts.Mvid,
            PackageId = facts.Name,
            SdkVersion = sdk,
            MinHostVersion = new Version(sdk.Major, sdk.Minor),
            Depends = [],
            References = facts.References,
            Plugins = plugins,
        };
    }

    // The entry of an assembly is as hostile as a manifest.
    private static string Class(string json, string kind, string name, string file, PackageLimits limits)
    {
        byte[] content = Encoding.UTF8.GetBytes(json);
        if (JsonProblems.Find(content, file, limits) is { } problem)
        {
            throw new PackageProblemException(problem);
        }

        using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = limits.Depth + 2 });
        var members = new ManifestMembers(file, limits);
        string? className = null;
        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            className = members.Name(document.RootElement, "class", "");
            bool isSame = kind.Equals(members.Name(document.RootElement, "kind", ""), StringComparison.Ordinal) && name.Equals(members.Name(document.RootElement, "name", ""), StringComparison.Ordinal);
            className = isSame ? className : null;
        }

        return className ?? throw new PackageProblemException(
            members.Problems.Count > 0 ? members.Problems[0] : PackageProblem.Of(ManifestMemberValue, $"The entry of {PackageProblem.Quote(kind)} {PackageProblem.Quote(name)} in {PackageProblem.Quote(file)} is of another plugin. Build the plugin again", file));
    }
}
