using System.Security.Cryptography;

namespace Patchbay.ConfigFiles.Cache;

/// <summary>
/// The last good content of files on disk, as <c>resource/file</c> below a folder. A file is written beside its place, reaches the disk, and takes the place of the old one in one step: whoever
/// reads, and whenever the program is ended, sees the old content or the new one. Calls for one file come one at a time; those for several need not.
/// </summary>
internal sealed class ContentCache(string folder, TimeProvider clock)
{
    private const string TemporarySuffix = ".tmp";

    // Writing takes milliseconds: what is older was left behind by a program that was ended.
    private static readonly TimeSpan LeftBehind = TimeSpan.FromMinutes(1);

    /// <summary>The folder, in full.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>A hash that tells whether content has changed.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexString(SHA256.HashData(content));

    /// <summary>Reads the content of a file; null if there is none. Empty content is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read.</exception>
    public byte[]? Read(ConfigFileName file)
    {
        try
        {
            return File.ReadAllBytes(PathOf(file)) is { Length: > 0 } content ? content : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether there is content of a file.</summary>
    public bool Has(ConfigFileName file) => new FileInfo(PathOf(file)) is { Exists: true, Length: > 0 };

    /// <summary>Stores content, unless it is there already.</summary>
    /// <returns>Whether it differs from what was there.</returns>
    /// <exception cref="ArgumentException">It is empty.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public bool Store(ConfigFileName file, byte[] content)
    {
        if (content.Length == 0)
        {
            throw new ArgumentException("Empty content is never stored.", nameof(content));
        }

        if (Read(file) is { } old && old.AsSpan().SequenceEqual(content))
        {
            return false;
        }

        WholeFile.Write(PathOf(file), content, TemporarySuffix);
        return true;
    }

    /// <summary>Drops the content of a file.</summary>
    /// <exception cref="IOException">It cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be deleted.</exception>
    public void Drop(ConfigFileName file)
    {
        try
        {
            File.Delete(PathOf(file));
        }
        catch (DirectoryNotFoundException)
        {
        }
    }

    /// <summary>Deletes what programs have left behind that were ended while they wrote.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        foreach (string left in Directory.EnumerateDirectories(Folder).SelectMany(resource => Directory.EnumerateFiles(resource, $"* *{TemporarySuffix}")))
        {
            if (clock.GetUtcNow() - new DateTimeOffset(File.GetLastWriteTimeUtc(left)) > LeftBehind)
            {
                File.Delete(left);
            }
        }
    }

    private string PathOf(ConfigFileName file) => Path.Combine(Folder, file.Resource, file.Name);
}
