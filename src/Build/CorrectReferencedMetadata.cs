using Microsoft.Build.Framework;
using Patchbay.Build.Files;
using Patchbay.Build.Messages;
using Patchbay.Build.Text;

namespace Patchbay.Build;

/// <summary>
/// The MSBuild task that corrects the metadata files that references have copied into an output, for this host. It adds no files,
/// and does not touch files that are correct.
/// </summary>
public sealed class CorrectReferencedMetadata : Microsoft.Build.Utilities.Task
{
    /// <summary>The folder with the correct files.</summary>
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
            // MSBuild would print the stack trace.
            Report(BuildError.Unexpected("the references", exception), TargetFolder);
        }

        return false;
    }

    private void Report(BuildError error, string file) =>
        Log.LogError(subcategory: null, error.Code, helpKeyword: null, file, 0, 0, 0, 0, ReadableText.Message(error.Text));
}
