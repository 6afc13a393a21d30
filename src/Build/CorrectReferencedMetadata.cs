using Microsoft.Build.Framework;
using Patchbay.Build.Files;
using Patchbay.Build.Messages;
using Patchbay.Build.Text;

namespace Patchbay.Build;

/// <summary>
/// The MSBuild task: where references have brought metadata files into an output, gives them the content that is right for
/// this host. What references have not brought is not added, and what is right already is not touched.
/// </summary>
public sealed class CorrectReferencedMetadata : Microsoft.Build.Utilities.Task
{
    /// <summary>The folder with the files as they have to be.</summary>
    [Required]
    public string SourceFolder { get; set; } = "";

    /// <summary>The output.</summary>
    [Required]
    public string TargetFolder { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        if (!Directory.Exists(SourceFolder))
        {
            return true;
        }

        try
        {
            foreach (string source in Directory.EnumerateFiles(SourceFolder, "*", SearchOption.AllDirectories))
            {
                string file = Path.GetRelativePath(SourceFolder, source);
                string target = Path.Combine(TargetFolder, file);
                if (File.Exists(target))
                {
                    UnwritableFileException.Blame(target, file.Replace('\\', '/'), path => AtomicFile.WriteIfDifferent(path, File.ReadAllBytes(source)));
                }
            }

            return true;
        }
        catch (UnwritableFileException exception)
        {
            Report(BuildError.NotWritable(exception, owner: null), exception.Path);
        }
        catch (Exception exception)
        {
            // MSBuild would print its stack.
            Report(BuildError.Unexpected("the references", exception), TargetFolder);
        }

        return false;
    }

    private void Report(BuildError error, string file) =>
        Log.LogError(subcategory: null, error.Code, helpKeyword: null, file, 0, 0, 0, 0, ReadableText.Message(error.Text));
}
