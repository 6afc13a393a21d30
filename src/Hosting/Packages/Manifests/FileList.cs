using System.Text.Json;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages.Manifests;

/// <summary>Reads the list of files of a manifest.</summary>
internal static class FileList
{
    private const int HashLength = 64;

    public static IReadOnlyList<PackageFile> Read(JsonElement json, ManifestMembers members, bool hasHashes)
    {
        var files = new List<PackageFile>();
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        long total = 0;
        foreach ((JsonElement item, string path) in members.Objects(json, "files", members.Limits.Files, TooManyFiles))
        {
            if (Path(item, path, members) is not { } file
                || Size(item, path, members) is not { } size
                || Hash(item, path, members, hasHashes) is not { } hash)
            {
                continue;
            }

            if (!paths.TryAdd(file, file))
            {
                bool isSame = paths[file].Equals(file, StringComparison.Ordinal);
                members.Report(isSame ? FileListedTwice : FileCaseConflict, $"lists {PackageProblem.Quote(file)} and {PackageProblem.Quote(paths[file])}, which are one file{(isSame ? "" : " on Windows and macOS")}");
            }

            // Each is within the limit, so the sum of as many as are read does not overflow.
            total += size;
            files.Add(new PackageFile(file, size, hash));
        }

        if (total > members.Limits.TotalSize)
        {
            members.Report(FileSizeImpossible, $"lists files of {total} bytes together; at most {members.Limits.TotalSize} are read");
        }

        return files;
    }

    private static string? Path(JsonElement item, string path, ManifestMembers members)
    {
        if (members.Member(item, "path", JsonValueKind.String, path)?.GetString() is not { } file)
        {
            return null;
        }

        if (PackagePath.Problem(file, members.Limits) is { } problem)
        {
            members.Report(problem.Reason, $"has {PackageProblem.Quote(file)} as \"{path}path\": it {problem.Words}");
            return null;
        }

        return file;
    }

    private static long? Size(JsonElement item, string path, ManifestMembers members)
    {
        if (members.Member(item, "size", JsonValueKind.Number, path) is not { } number)
        {
            return null;
        }

        if (number.TryGetInt64(out long size) && size >= 0 && size <= members.Limits.TotalSize)
        {
            return size;
        }

        members.Report(FileSizeImpossible, $"has {PackageProblem.Quote(number.GetRawText())} as \"{path}size\", where a whole number of bytes from 0 to {members.Limits.TotalSize} is expected");
        return null;
    }

    private static string? Hash(JsonElement item, string path, ManifestMembers members, bool hasHashes)
    {
        if (!hasHashes)
        {
            return "";
        }

        if (members.Member(item, "sha256", JsonValueKind.String, path)?.GetString() is not { } hash)
        {
            return null;
        }

        if (hash.Length == HashLength && hash.All(char.IsAsciiHexDigitLower))
        {
            return hash;
        }

        members.Report(FileHashImpossible, $"has {PackageProblem.Quote(hash)} as \"{path}sha256\", where {HashLength} hexadecimal digits in lower case are expected");
        return null;
    }
}
