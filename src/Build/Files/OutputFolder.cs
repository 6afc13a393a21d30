namespace Patchbay.Build.Files;

/// <summary>A folder with the files of a build step, and no others.</summary>
internal sealed class OutputFolder(string path)
{
    private static readonly EnumerationOptions s_all = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Writes exactly these files, deletes all others, and does not touch those that are equal.</summary>
    /// <exception cref="UnwritableFileException">A file cannot be written or deleted.</exception>
    public void Replace(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach ((string file, byte[] content) in files)
        {
            UnwritableFileException.Blame(Path.Combine(path, file), file, target => AtomicFile.WriteIfDifferent(target, content));
        }

        if (Directory.Exists(path))
        {
            DeleteAllBut(files.Keys.Select(file => Path.GetFullPath(Path.Combine(path, file))).ToHashSet(StringComparer.Ordinal));
        }
    }

    private void DeleteAllBut(HashSet<string> wanted)
    {
        foreach (string file in Directory.GetFiles(Path.GetFullPath(path), "*", s_all).Where(file => !wanted.Contains(file)))
        {
            UnwritableFileException.Blame(file, Path.GetRelativePath(path, file), File.Delete);
        }

        // The deepest first, so that a folder of empty folders is empty when it is visited.
        foreach (string folder in Directory.GetDirectories(Path.GetFullPath(path), "*", s_all).OrderByDescending(folder => folder.Length))
        {
            UnwritableFileException.Blame(folder, Path.GetRelativePath(path, folder), DeleteIfEmpty);
        }
    }

    private static void DeleteIfEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
