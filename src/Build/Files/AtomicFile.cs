namespace Patchbay.Build.Files;

/// <summary>Writes files whole or not at all, and only if something changes: whoever reads meanwhile sees the old or the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Makes the file hold the content.</summary>
    /// <returns>Whether it had to be written; an equal file keeps its time stamp, so nothing behind it is rebuilt.</returns>
    public static bool WriteIfDifferent(string path, byte[] content)
    {
        if (HasContent(path, content))
        {
            return false;
        }

        Write(path, content);
        return true;
    }

    /// <summary>Writes the file even if it holds the content already, for files whose time stamp is the message.</summary>
    public static void Write(string path, byte[] content)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);

        // In the same folder, because only within one volume is a move a single step.
        string temporary = Path.Combine(folder, Path.GetRandomFileName() + ".tmp");
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
