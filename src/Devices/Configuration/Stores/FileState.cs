namespace Patchbay.Devices.Configuration.Stores;

/// <summary>By what it is seen, without reading it, that a file has changed. Of a symbolic link, that of the file that it leads to.</summary>
/// <param name="Exists">Whether there is one.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">When it was last written.</param>
internal readonly record struct FileState(bool Exists, long Length, DateTime Written)
{
    /// <summary>The state at this moment; that of no file if it cannot be asked.</summary>
    public static FileState Of(string path)
    {
        try
        {
            var file = new FileInfo(Target(path));
            return file.Exists ? new FileState(Exists: true, file.Length, file.LastWriteTimeUtc) : default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>The file that a path leads to in the end. It need not exist.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Target(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return path;
        }
    }
}
