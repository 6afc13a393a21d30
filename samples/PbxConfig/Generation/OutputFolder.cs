using System.Text;

namespace PbxConfig.Generation;

/// <summary>The folder that the daemons read. They see the old file or the new one, never half of one.</summary>
internal sealed class OutputFolder(string path)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>Where the file is.</returns>
    public async Task<string> WriteAsync(ConfigFile file, string content, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateDirectory(Path.Combine(path, file.Resource)).FullName;
        string target = Path.Combine(folder, file.Name);
        string temporary = Path.Combine(folder, $".{file.Name}.{Path.GetRandomFileName()}");
        try
        {
            await using (var writer = new StreamWriter(temporary, Utf8, Private()))
            {
                await writer.WriteAsync(content.AsMemory(), cancellationToken);
            }

            File.Move(temporary, target, overwrite: true);
            return target;
        }
        finally
        {
            File.Delete(temporary); // Not there any more, if all went well.
        }
    }

    // There are passwords in these files.
    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        }

        return options;
    }
}
