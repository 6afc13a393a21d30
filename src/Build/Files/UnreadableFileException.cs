namespace Patchbay.Build.Files;

/// <summary>The exception for a published file that cannot be read.</summary>
internal sealed class UnreadableFileException(string file, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>The path relative to the published folder.</summary>
    public string File { get; } = file;
}
