using System.Globalization;
using System.Text;

namespace Patchbay.ConfigFiles.Commands;

/// <summary><c>generate</c>: one file to the screen, or files into a folder.</summary>
internal static class GenerateCommand
{
    public static Task<int> RunAsync(CommandContext context, ConfigFileName? file, string? folder) => context.WithFilesAsync(files =>
        folder is null ? PrintAsync(context, files, file!) : WriteAllAsync(context, files, file is null ? Configured(files) : [file], folder));

    /// <summary>The files that have a driver to make them.</summary>
    public static ConfigFileName[] Configured(IConfigFiles files) => [.. files.Files.Where(file => file.Drivers.Count > 0).Select(file => file.File)];

    private static async Task<int> PrintAsync(CommandContext context, IConfigFiles files, ConfigFileName file)
    {
        GeneratedContent generated = await files.GenerateAsync(file, context.CancellationToken).ConfigureAwait(false);
        await context.ReportAsync(generated).ConfigureAwait(false);
        if (generated.Content is { } content)
        {
            await context.Output.WriteAsync(Encoding.UTF8.GetString(content.Span)).ConfigureAwait(false);
        }

        return generated is { Problem: null, Fallbacks.Count: 0 } ? 0 : 1;
    }

    private static async Task<int> WriteAllAsync(CommandContext context, IConfigFiles files, IEnumerable<ConfigFileName> all, string folder)
    {
        bool isWell = true;
        List<string[]> rows = [["file", "driver", "result", "bytes", "sha-256"]];
        foreach (ConfigFileName file in all)
        {
            GeneratedContent generated = await files.GenerateAsync(file, context.CancellationToken).ConfigureAwait(false);
            await context.ReportAsync(generated).ConfigureAwait(false);
            isWell &= generated is { Problem: null, Fallbacks.Count: 0 };
            rows.Add(
            [
                file.ToString(),
                generated.Driver ?? "-",
                generated.Bytes is null ? "failed" : Write(Path.Combine(folder, file.Resource, file.Name), generated.Bytes) ? "written" : "unchanged",
                generated.Bytes?.Length.ToString(CultureInfo.InvariantCulture) ?? "-",
                generated.Hash?[..12].ToLowerInvariant() ?? "-",
            ]);
        }

        await context.WriteTableAsync(rows).ConfigureAwait(false);
        return isWell ? 0 : 1;
    }

    // A daemon that follows the folder is not told of files that are as before.
    private static bool Write(string path, byte[] content)
    {
        var file = new FileInfo(path);
        if (file.Exists && file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            return false;
        }

        WholeFile.Write(Path.GetFullPath(path), content);
        return true;
    }
}
