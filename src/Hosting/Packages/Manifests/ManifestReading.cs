using System.Text.Json;
using Patchbay.Build.Text;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages.Manifests;

/// <summary>What came of reading a manifest: the manifest, or what is wrong with it.</summary>
internal sealed record ManifestReading(PackageManifest? Manifest, IReadOnlyList<PackageProblem> Problems)
{
    /// <summary>Reads a manifest. Any bytes give a manifest or problems, and never an exception. Members that this version does not know are skipped.</summary>
    public static ManifestReading Of(ReadOnlyMemory<byte> json, string file, PackageLimits limits)
    {
        if (JsonProblems.Find(json.Span, file, limits) is { } problem)
        {
            return new ManifestReading(null, [problem]);
        }

        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = limits.Depth + 2 });
        return Of(document.RootElement, file, limits, hasHashes: true);
    }

    /// <summary>Reads a manifest of valid JSON without duplicate keys.</summary>
    /// <param name="json">The manifest.</param>
    /// <param name="file">The name of its file.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="hasHashes">Whether the files have hashes, as they do except in an index.</param>
    public static ManifestReading Of(JsonElement json, string file, PackageLimits limits, bool hasHashes)
    {
        var members = new ManifestMembers(file, limits);
        if (json.ValueKind != JsonValueKind.Object)
        {
            members.Report(ManifestMemberType, $"is {JsonWords.Of(json.ValueKind)}, where an object is expected");
        }
        else if (IsKnown(json, members))
        {
            PackageManifest? manifest = Read(json, members, hasHashes);
            return members.Problems.Count == 0 ? new ManifestReading(manifest, []) : new ManifestReading(null, members.Problems) { Guess = manifest };
        }

        return new ManifestReading(null, members.Problems);
    }

    /// <summary>As much as could be read of a manifest with problems, to name the package in messages; for nothing else.</summary>
    public PackageManifest? Guess { get; private init; }

    // The members of another version may have another meaning, so nothing else is said of them.
    private static bool IsKnown(JsonElement json, ManifestMembers members)
    {
        if (members.Member(json, "manifestVersion", JsonValueKind.Number, "") is not { } version)
        {
            return false;
        }

        if (version.TryGetInt32(out int number) && number == PackageManifest.KnownVersion)
        {
            return true;
        }

        members.Report(
            ManifestVersionUnknown,
            $"has manifestVersion {PackageProblem.Quote(version.GetRawText())}, and this host can read {PackageManifest.KnownVersion} only: upgrade Patchbay.Hosting in the host, or build the plugin with an earlier Patchbay.Sdk");
        return false;
    }

    private static PackageManifest Read(JsonElement json, ManifestMembers members, bool hasHashes)
    {
        JsonElement assembly = members.Member(json, "assembly", JsonValueKind.Object, "") ?? default;
        JsonElement package = members.Member(json, "package", JsonValueKind.Object, "") ?? default;
        JsonElement sdk = members.Member(json, "sdk", JsonValueKind.Object, "") ?? default;
        bool hasAssembly = assembly.ValueKind == JsonValueKind.Object;
        bool hasPackage = package.ValueKind == JsonValueKind.Object;
        bool hasSdk = sdk.ValueKind == JsonValueKind.Object;
        string name = hasAssembly ? AssemblyName(assembly, members) : "";
        return new PackageManifest
        {
            FileName = members.File,
            AssemblyName = name,
            AssemblyVersion = (hasAssembly ? members.Version(assembly, "version", "assembly.") : null) ?? new Version(),
            Mvid = hasAssembly ? Mvid(assembly, members) : Guid.Empty,
            PackageId = (hasPackage ? members.OptionalName(package, "id", "package.") : null) ?? name,
            PackageVersion = hasPackage ? members.OptionalName(package, "version", "package.") : null,
            SdkVersion = (hasSdk ? members.Version(sdk, "version", "sdk.") : null) ?? new Version(),
            MinHostVersion = (hasSdk ? members.Version(sdk, "minHostVersion", "sdk.") : null) ?? new Version(),
            Depends = Identities(json, "depends", members),
            References = Identities(json, "references", members),
            Plugins = [.. members.Objects(json, "plugins", members.Limits.Plugins, TooManyPlugins).Select(plugin => Plugin(plugin.Item, plugin.Path, name, members))],
            Files = json.TryGetProperty("files", out _) ? FileList.Read(json, members, hasHashes) : null,
        };
    }

    // The name of the assembly is that of its file.
    private static string AssemblyName(JsonElement assembly, ManifestMembers members)
    {
        string name = members.Name(assembly, "name", "assembly.") ?? "";
        if (name.Length > 0 && (PackagePath.Problem(name + ".dll", members.Limits) is not null || name.Contains('/', StringComparison.Ordinal)))
        {
            members.Report(ManifestMemberValue, $"has {PackageProblem.Quote(name)} as \"assembly.name\", which cannot be the name of a file");
        }
        else if (name.Length > 0 && !members.File.Equals(name + PackageManifest.Suffix, StringComparison.Ordinal))
        {
            members.Report(AssemblyNameDiffers, $"is that of the assembly {PackageProblem.Quote(name)}, which has to be called {PackageProblem.Quote(name + PackageManifest.Suffix)}");
        }

        return name;
    }

    private static Guid Mvid(JsonElement assembly, ManifestMembers members)
    {
        if (members.Name(assembly, "mvid", "assembly.") is not { } text)
        {
            return Guid.Empty;
        }

        if (Guid.TryParseExact(text, "D", out Guid mvid))
        {
            return mvid;
        }

        members.Report(ManifestMemberValue, $"has {PackageProblem.Quote(text)} as \"assembly.mvid\", where a GUID is expected");
        return Guid.Empty;
    }

    private static AssemblyIdentity[] Identities(JsonElement json, string key, ManifestMembers members) =>
        [.. members.Objects(json, key, members.Limits.Files, ManifestMemberValue).Select(item => new AssemblyIdentity(
            members.Name(item.Item, "name", item.Path) ?? "",
            members.Version(item.Item, "version", item.Path) ?? new Version()))];

    private static PackagePlugin Plugin(JsonElement plugin, string path, string assembly, ManifestMembers members) => new(
        members.Name(plugin, "kind", path) ?? "",
        members.Name(plugin, "name", path) ?? "",
        members.Name(plugin, "class", path) ?? "",
        assembly);
}
