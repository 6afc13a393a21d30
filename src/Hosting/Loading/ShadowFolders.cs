using System.Globalization;

namespace Patchbay.Hosting.Loading;

/// <summary>
/// Private copies of packages, from which they are loaded: what happens to a plugin folder while a program runs, as when a new version is moved into place,
/// cannot tear what is loaded. They lie among the temporary files of the user and are deleted when the program ends; what a killed program left behind, the next one deletes.
/// </summary>
internal sealed class ShadowFolders : IDisposable
{
    private const string Prefix = "patchbay-";
    private const string Owner = "owner";
    private readonly object _lock = new();
    private string? _root;
    private FileStream? _owner;
    private int _count;

    /// <summary>The path of a folder that does not exist yet.</summary>
    public string Next(string package)
    {
        lock (_lock)
        {
            string safe = string.Concat(package.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_' ? sign : '_'));
            return Path.Combine(_root ??= Create(), string.Create(CultureInfo.InvariantCulture, $"{++_count}-{safe[..Math.Min(safe.Length, 64)]}"));
        }
    }

    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is still loaded cannot be deleted everywhere; the next start does it.
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _owner?.Dispose();
            if (_root is not null)
            {
                Delete(_root);
            }

            (_root, _owner) = (null, null);
        }
    }

    private string Create()
    {
        DeleteLeftBehind();
        string root = Real(Directory.CreateTempSubdirectory(Prefix).FullName);
        _owner = new FileStream(Path.Combine(root, Owner), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        return root;
    }

    // What the runtime says of dependencies has no links in it, but the path of temporary files can have some, as it has on macOS.
    private static string Real(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        string real = Path.Combine(Real(parent), Path.GetFileName(path));
        return Directory.ResolveLinkTarget(real, returnFinalTarget: false) is { } target ? Real(target.FullName) : real;
    }

    // Whoever is alive keeps its file open.
    private static void DeleteLeftBehind()
    {
        foreach (string folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            string owner = Path.Combine(folder, Owner);
            try
            {
                if (File.Exists(owner))
                {
                    new FileStream(owner, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
                    Delete(folder);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Another program's.
            }
        }
    }
}
