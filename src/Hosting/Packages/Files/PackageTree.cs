using System.IO.Enumeration;
using Patchbay.Hosting.Packages.Manifests;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages.Files;

/// <summary>An entry of a package's folder, as the folder lists it: nothing was opened.</summary>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <param name="IsLink">Whether it is a link, a junction or another reparse point.</param>
/// <param name="Length">The size in bytes, of a file.</param>
/// <param name="Written">When it was last written, in ticks of UTC.</param>
internal readonly record struct TreeEntry(bool IsFolder, bool IsLink, long Length, long Written);

/// <summary>What the folders of a package list, by relative path. Links are never followed, and folders are listed only when asked for.</summary>
internal sealed class PackageTree
{
    private const string Mend = "Copy the whole published folder again";

    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly Dictionary<string, TreeEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private readonly string _root;
    private readonly PackageLimits _limits;

    private PackageTree(string root, PackageLimits limits) => (_root, _limits) = (root, limits);

    /// <summary>The entries that were listed so far.</summary>
    public IReadOnlyDictionary<string, TreeEntry> Entries => _entries;

    /// <summary>Lists the top folder.</summary>
    /// <exception cref="PackageProblemException">It cannot be listed, or has too many entries.</exception>
    public static PackageTree Read(string root, PackageLimits limits)
    {
        var tree = new PackageTree(root, limits);
        tree.List("");
        return tree;
    }

    /// <summary>Lists all folders.</summary>
    /// <exception cref="PackageProblemException">One cannot be listed, or they have too many entries.</exception>
    public void ReadAll()
    {
        var rest = new Queue<string>([""]);
        while (rest.TryDequeue(out string? folder))
        {
            List(folder);
            string prefix = folder.Length == 0 ? "" : folder + "/";
            foreach ((string path, _) in _entries.Where(entry => entry.Value is { IsFolder: true, IsLink: false } && IsDirectlyIn(entry.Key, prefix)).ToArray())
            {
                if (path.Count(sign => sign == '/') >= _limits.PathDepth)
                {
                    throw new PackageProblemException(PathTooLong, $"The folder {PackageProblem.Quote(path)} lies deeper than {_limits.PathDepth} levels. Remove what does not belong to the package", path);
                }

                rest.Enqueue(path);
            }
        }
    }

    /// <summary>Gets what is wrong with a listed file, so far as the folders tell; null if nothing is.</summary>
    /// <exception cref="PackageProblemException">A folder on the way cannot be listed.</exception>
    public PackageProblem? Check(PackageFile file)
    {
        int start = 0;
        for (int end = file.Path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = file.Path.IndexOf('/', start))
        {
            string folder = file.Path[..end];
            if (!_entries.TryGetValue(folder, out TreeEntry entry))
            {
                return Missing(file.Path, folder);
            }

            if (entry.IsLink)
            {
                return Link(file.Path, folder);
            }

            if (!entry.IsFolder)
            {
                return PackageProblem.Of(FileMissing, $"The file {PackageProblem.Quote(file.Path)} is missing: {PackageProblem.Quote(folder)} is no folder. {Mend}", file.Path);
            }

            start = end + 1;
            int next = file.Path.IndexOf('/', start);
            Look(folder, next < 0 ? file.Path : file.Path[..next]);
        }

        return !_entries.TryGetValue(file.Path, out TreeEntry found) ? Missing(file.Path, file.Path)
            : found.IsLink ? Link(file.Path, file.Path)
            : found.IsFolder ? PackageProblem.Of(FileNotRegular, $"The file {PackageProblem.Quote(file.Path)} is a folder. {Mend}", file.Path)
            : found.Length == 0 && SpecialFile.Is(Path.Combine(_root, file.Path)) ? PackageProblem.Of(FileNotRegular, $"The file {PackageProblem.Quote(file.Path)} is a pipe, a socket or a device. {Mend}", file.Path)
            : found.Length != file.Size ? VerifiedFile.SizeDiffers(file, found.Length)
            : null;
    }

    private static PackageProblem Link(string file, string link) => PackageProblem.Of(
        FileIsLink, $"The file {PackageProblem.Quote(file)} is refused, because {PackageProblem.Quote(link)} is a link, and links can leave the package. Copy the files themselves", file);

    private PackageProblem Missing(string file, string part) =>
        _entries.Keys.FirstOrDefault(path => path.Equals(part, StringComparison.OrdinalIgnoreCase)) is { } other
            ? PackageProblem.Of(FileCaseDiffers, $"The manifest lists {PackageProblem.Quote(part)}, and the folder has {PackageProblem.Quote(other)}, with another case. {Mend}", file)
            : PackageProblem.Of(FileMissing, $"The file {PackageProblem.Quote(file)} is missing. {Mend}", file);

    private static bool IsDirectlyIn(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && path.IndexOf('/', prefix.Length) < 0;

    // Where case counts, looking at one entry of a folder is faster than listing it, and listing it says more only of what is missing.
    private void Look(string folder, string path)
    {
        if (_listed.Contains(folder) || _entries.ContainsKey(path))
        {
            return;
        }

        var entry = new FileInfo(Path.Combine(_root, path));
        if (OperatingSystem.IsLinux() && entry.Attributes is var attributes and not (FileAttributes)(-1))
        {
            bool isLink = attributes.HasFlag(FileAttributes.ReparsePoint);
            bool isFolder = attributes.HasFlag(FileAttributes.Directory);
            _entries.Add(path, new TreeEntry(isFolder, isLink, isLink || isFolder ? 0 : entry.Length, entry.LastWriteTimeUtc.Ticks));
        }
        else
        {
            List(folder);
        }
    }

    private void List(string folder)
    {
        if (!_listed.Add(folder))
        {
            return;
        }

        string prefix = folder.Length == 0 ? "" : folder + "/";
        try
        {
            foreach ((string name, TreeEntry entry) in new FileSystemEnumerable<(string, TreeEntry)>(Path.Combine(_root, folder), Describe, s_all))
            {
                if (_entries.Count >= _limits.Entries)
                {
                    throw new PackageProblemException(TooManyEntries, $"The folder has more than {_limits.Entries} entries. Remove what does not belong to the package");
                }

                _entries[prefix + name] = entry;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            throw new PackageProblemException(FolderUnreadable, $"The folder {PackageProblem.Quote(folder.Length == 0 ? "." : folder)} of the package cannot be listed: {exception.Message.TrimEnd('.')}. Make it readable", folder);
        }
    }

    private static (string Name, TreeEntry Entry) Describe(ref FileSystemEntry entry)
    {
        bool isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
        return (entry.FileName.ToString(), new TreeEntry(entry.IsDirectory, isLink, isLink || entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc.Ticks));
    }
}
