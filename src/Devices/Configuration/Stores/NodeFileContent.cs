using System.Globalization;

namespace Patchbay.Devices.Configuration.Stores;

/// <summary>Reads the bytes of a configuration file, and replaces them.</summary>
internal static class NodeFileContent
{
    // That of a node with a thousand instances has a third of a megabyte.
    private const int Largest = 8 * 1024 * 1024;
    private const UnixFileMode NewFile = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Reads the file; null if there is none.</summary>
    /// <exception cref="NodeConfigurationException">It cannot be read.</exception>
    public static byte[]? Read(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] content = new byte[Math.Min(file.Length, Largest) + 1];
            int count = file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return count <= Largest ? content[..count]
                : throw new NodeConfigurationException(string.Create(CultureInfo.InvariantCulture, $"{path}: expected at most {Largest} bytes. Whatever it is, it is no configuration of a node: see whether this is the file that was meant."));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new NodeConfigurationException($"{path}: cannot be read. {exception.Message} Let the node read this file.", exception);
        }
    }

    /// <summary>Replaces the file as a whole: whoever reads it, also after the program or the machine has failed, finds the old or the new content.</summary>
    /// <exception cref="NodeConfigurationException">It cannot be written; then it is as it was.</exception>
    public static void Replace(string path, byte[] content)
    {
        string target = path;
        string? temporary = null;
        try
        {
            target = FileState.Target(path);
            string folder = Path.GetDirectoryName(target)!;
            Directory.CreateDirectory(folder);
            RemoveLeftovers(folder, target);
            temporary = Path.Combine(folder, Temporary(target, Path.GetRandomFileName()));
            Write(temporary, content, ModeOf(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NodeConfigurationException($"{target}: cannot be written. {exception.Message} Let the node write this file and into its folder.", exception);
        }
        finally
        {
            Delete(temporary);
        }
    }

    private static void Write(string path, byte[] content, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        }

        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() || !File.Exists(path) ? NewFile : File.GetUnixFileMode(path);

    // Of a program that was killed just then. One that runs needs no minute.
    private static void RemoveLeftovers(string folder, string target)
    {
        foreach (FileInfo leftover in new DirectoryInfo(folder).EnumerateFiles(Temporary(target, "*")))
        {
            if (File.Exists(target) && leftover.LastWriteTimeUtc.AddMinutes(1) < File.GetLastWriteTimeUtc(target))
            {
                Delete(leftover.FullName);
            }
        }
    }

    // Hidden, so that nobody who follows the folder takes it for content.
    private static string Temporary(string target, string part) => $".{Path.GetFileName(target)}.{part}.tmp";

    private static void Delete(string? path)
    {
        try
        {
            if (path is not null)
            {
                File.Delete(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It does no harm, and why the file could not be written is more important.
        }
    }
}
