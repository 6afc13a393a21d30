namespace Patchbay.Build.Files;

/// <summary>Writes files completely or not at all, and only if they change: concurrent readers see the old or the new content.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the content to the file if it differs.</summary>
    /// <returns>Whether it was written; an equal file keeps its time stamp, so nothing that depends on it is rebuilt.</returns>
    public static bool WriteIfDifferent(string path, byte[] content)
    {
        if (HasContent(path, content))
        {
            return false;
        }

        Write(path, content);
        return true;
    }

    /// <summary>Writes the file even if the content is equal, for files whose time stamp matters.</summary>
    public static void Write(string path, byte[] content)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);

        // In the same folder, because a move is atomic only within a volume.
        string temporary = Path.Combine(folder, "." + Path.GetRandomFileName() + ".tmp"); // Hidden, so that nobody who follows the folder takes it for content.
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool HasContent(string path, byte[] content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }
}
