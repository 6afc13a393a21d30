namespace Patchbay.Build.Files;

/// <summary>A folder that holds the files of one build step and nothing else.</summary>
internal sealed class OutputFolder(string path)
{
    private static readonly EnumerationOptions s_all = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Makes the folder hold exactly these files. Those that are the same already are not touched.</summary>
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

        // The deepest first, so that a folder that held only empty ones is empty when its turn comes.
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
