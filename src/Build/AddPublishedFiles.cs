using Microsoft.Build.Framework;
using Patchbay.Build.Files;
using Patchbay.Build.Manifests;
using Patchbay.Build.Messages;
using Patchbay.Build.Text;

namespace Patchbay.Build;

/// <summary>The MSBuild task that writes the size and hash of each published file into the published manifest.</summary>
public sealed class AddPublishedFiles : Microsoft.Build.Utilities.Task
{
    /// <summary>The manifest that the build wrote. The published one may still have the files of an earlier publish.</summary>
    [Required]
    public string Manifest { get; set; } = "";

    /// <summary>The folder of the published files.</summary>
    [Required]
    public string PublishFolder { get; set; } = "";

    /// <summary>The files that were published, with <c>RelativePath</c>.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        string name = Path.GetFileName(Manifest);
        string folder = Path.GetFullPath(PublishFolder);
        string target = Path.Combine(folder, name);

        // A project may keep its manifest out of what it publishes.
        if (!File.Exists(Manifest) || !File.Exists(target))
        {
            return true;
        }

        try
        {
            byte[] content = PublishedManifest.Create(File.ReadAllBytes(Manifest), folder, Files.Select(file => file.GetMetadata("RelativePath")).Where(path => path.Length > 0), name);
            UnwritableFileException.Blame(target, name, path => AtomicFile.WriteIfDifferent(path, content));
            return true;
        }
        catch (UnreadableFileException exception)
        {
            Report(BuildError.PublishedFileNotReadable(exception), Path.Combine(folder, exception.File));
        }
        catch (UnwritableFileException exception)
        {
            Report(BuildError.NotWritable(exception, owner: null), exception.Path);
        }
        catch (Exception exception)
        {
            // MSBuild would print the stack trace.
            Report(BuildError.Unexpected(name, exception), target);
        }

        return false;
    }

    private void Report(BuildError error, string file) =>
        Log.LogError(subcategory: null, error.Code, helpKeyword: null, file, 0, 0, 0, 0, ReadableText.Message(error.Text));
}
