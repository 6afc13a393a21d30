using System.Globalization;

namespace FileSync.Runs;

/// <summary>Keeps a local file that is about to be replaced, as <c>stem_edited_01.ext</c>.</summary>
internal static class EditedFile
{
    /// <returns>The file's new name, without its folder.</returns>
    /// <exception cref="IOException">The file cannot be renamed.</exception>
    public static string SetAside(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        for (int number = 1; ; number++)
        {
            string name = string.Create(
                CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}_edited_{number:D2}{Path.GetExtension(path)}");
            string kept = Path.Combine(folder, name);
            if (!Path.Exists(kept))
            {
                File.Move(path, kept);
                return name;
            }
        }
    }
}
