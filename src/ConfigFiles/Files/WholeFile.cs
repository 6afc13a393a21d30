namespace Patchbay.ConfigFiles;

/// <summary>Writes files of which others see the old content or the new, never a part, even after a loss of power.</summary>
internal static class WholeFile
{
    /// <summary>Writes the file. Its folder is created.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its content.</param>
    /// <param name="temporarySuffix">How the name of the file ends that is written first, in the same folder. No file that one can ask for has a blank in its name.</param>
    public static void Write(string path, byte[] content, string temporarySuffix = ".tmp")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = $"{path} {Guid.NewGuid():N}{temporarySuffix}";
        try
        {
            using (var stream = new FileStream(temporary, Private()))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary); // Not there any more, if all went well.
        }
    }

    // There are passwords in these files.
    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        }

        return options;
    }
}
