using Microsoft.Build.Framework;

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
                string target = Path.Combine(TargetFolder, Path.GetRelativePath(SourceFolder, source));
                if (File.Exists(target))
                {
                    AtomicFile.WriteIfDifferent(target, File.ReadAllBytes(source));
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogErrorFromException(exception);
            return false;
        }
    }
}
