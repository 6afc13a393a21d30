using System.Text;

namespace Patchbay.ConfigFiles.Commands;

/// <summary><c>diff</c>: how what would be generated differs from what is installed.</summary>
internal static class DiffCommand
{
    public static Task<int> RunAsync(CommandContext context, ConfigFileName? file, string folder) => context.WithFilesAsync(async files =>
    {
        bool isSame = true;
        foreach (ConfigFileName one in file is null ? GenerateCommand.Configured(files) : [file])
        {
            GeneratedContent generated = await files.GenerateAsync(one, context.CancellationToken).ConfigureAwait(false);
            await context.ReportAsync(generated).ConfigureAwait(false);
            isSame &= generated is { Problem: null, Fallbacks.Count: 0 };
            if (generated.Content is { } content)
            {
                string path = Path.Combine(folder, one.Resource, one.Name);
                string installed = File.Exists(path) ? await File.ReadAllTextAsync(path, context.CancellationToken).ConfigureAwait(false) : "";
                string difference = UnifiedDiff.Of($"installed/{one}", installed, $"generated/{one}", Encoding.UTF8.GetString(content.Span));
                isSame &= difference.Length == 0;
                await context.Output.WriteAsync(difference).ConfigureAwait(false);
            }
        }

        return isSame ? 0 : 1;
    });
}
