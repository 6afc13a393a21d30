using System.Buffers;
using System.Security.Cryptography;
using Patchbay.Hosting.Packages.Manifests;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages.Files;

/// <summary>
/// Reads files of a package as its manifest describes them: never more bytes than it says, never through a link, and with success only
/// if the hash of what was read is the expected one. What is handed on is what was hashed, so it does not matter who writes meanwhile.
/// </summary>
internal static class VerifiedFile
{
    private const int BufferSize = 1 << 16;
    private const int HashPrefix = 8;
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>Reads a file.</summary>
    /// <exception cref="PackageProblemException">It is not the file that was published.</exception>
    public static byte[] Read(string root, PackageFile file)
    {
        using var content = new MemoryStream((int)file.Size);
        Copy(root, file, content);
        return content.GetBuffer(); // As long as the file, so it did not grow.
    }

    /// <summary>Copies a file. What is in the target is of use only if there is no exception.</summary>
    /// <exception cref="PackageProblemException">It is not the file that was published.</exception>
    public static void Copy(string root, PackageFile file, Stream target)
    {
        try
        {
            FileInfo found = Find(root, file.Path);
            if (found.Length != file.Size)
            {
                throw new PackageProblemException(SizeDiffers(file, found.Length));
            }

            string hash = file.Size == 0 ? EmptyHash : CopyAndHash(found.FullName, file, target);
            if (!hash.Equals(file.Sha256, StringComparison.Ordinal))
            {
                throw new PackageProblemException(
                    FileHashDiffers,
                    $"The file {PackageProblem.Quote(file.Path)} is not the one that was published: its SHA-256 begins with {hash[..HashPrefix]}, and in the manifest with {file.Sha256[..HashPrefix]}. {Mend}",
                    file.Path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            throw new PackageProblemException(Unreadable(FileUnreadable, file.Path, exception));
        }
    }

    /// <summary>Reads a file that no manifest describes: the manifest itself, its signature, or an index.</summary>
    /// <exception cref="PackageProblemException">It is a link, larger than allowed, cannot be read, or is no file.</exception>
    public static byte[] ReadUnverified(string root, string path, int most)
    {
        try
        {
            FileInfo found = Find(root, path);
            if (found.Length > most)
            {
                throw new PackageProblemException(
                    ManifestTooLarge, $"The file {PackageProblem.Quote(path)} has {found.Length} bytes; at most {most} are read. Publish the plugin again", path);
            }

            if (found.Length == 0)
            {
                return [];
            }

            using FileStream stream = Open(found.FullName);
            byte[] content = new byte[found.Length];
            stream.ReadExactly(content);
            return content;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            throw new PackageProblemException(Unreadable(ManifestUnreadable, path, exception));
        }
    }

    public static PackageProblem SizeDiffers(PackageFile file, long found) => PackageProblem.Of(
        FileSizeDiffers, $"The file {PackageProblem.Quote(file.Path)} has {found} bytes, and the manifest says {file.Size}: it is damaged, or of another build. {Mend}", file.Path);

    private const string Mend = "Copy the whole published folder again, or publish again";

    private static PackageProblem Unreadable(PackageRefusalReason reason, string path, Exception exception) => PackageProblem.Of(
        reason, $"The file {PackageProblem.Quote(path)} cannot be read: {exception.Message.TrimEnd('.')}. Close what holds it, or make it readable", path);

    // Every part of the path is looked at, so that no link on the way leads out.
    private static FileInfo Find(string root, string path)
    {
        string full = root;
        string[] parts = path.Split('/');
        for (int index = 0; index < parts.Length; index++)
        {
            full = Path.Combine(full, parts[index]);
            var entry = new FileInfo(full);
            FileAttributes attributes = entry.Attributes;
            if (attributes == (FileAttributes)(-1))
            {
                throw new PackageProblemException(FileMissing, $"The file {PackageProblem.Quote(path)} is missing. {Mend}", path);
            }

            if (attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                throw new PackageProblemException(FileIsLink, $"The file {PackageProblem.Quote(path)} is refused, because it, or a folder on the way, is a link. Copy the files themselves", path);
            }

            bool isFolder = attributes.HasFlag(FileAttributes.Directory);
            if (isFolder != (index < parts.Length - 1))
            {
                throw new PackageProblemException(FileNotRegular, $"The file {PackageProblem.Quote(path)} is a folder, or a folder on the way is a file. {Mend}", path);
            }

            if (index == parts.Length - 1)
            {
                return entry.Length == 0 && SpecialFile.Is(full)
                    ? throw new PackageProblemException(FileNotRegular, $"The file {PackageProblem.Quote(path)} is a pipe, a socket or a device. {Mend}", path)
                    : entry;
            }
        }

        throw new PackageProblemException(FileMissing, "The path is empty");
    }

    private static string CopyAndHash(string path, PackageFile file, Stream target)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using FileStream stream = Open(path);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(BufferSize, file.Size + 1));
        try
        {
            long copied = 0;
            for (int read; (read = stream.Read(buffer)) > 0; copied += read)
            {
                if (copied + read > file.Size)
                {
                    throw new PackageProblemException(SizeDiffers(file, stream.Length));
                }

                hash.AppendData(buffer, 0, read);
                target.Write(buffer, 0, read);
            }

            return copied == file.Size ? Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant() : throw new PackageProblemException(SizeDiffers(file, copied));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Others may replace the file meanwhile, and only the old content is read.
    private static FileStream Open(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);
        if (stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        throw new IOException("it is no regular file");
    }
}
