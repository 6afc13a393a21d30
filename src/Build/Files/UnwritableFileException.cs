namespace Patchbay.Build.Files;

/// <summary>The exception for a file of the output that cannot be written or deleted.</summary>
internal sealed class UnwritableFileException(string path, string file, Exception cause) : Exception(cause.Message, cause)
{
    private static readonly TimeSpan[] s_pauses = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(500)];

    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The path relative to the output folder.</summary>
    public string File { get; } = file;

    /// <summary>Accesses a file, and retries after a pause: a virus scanner or another build often locks files for a moment.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="file">The path relative to the output folder.</param>
    /// <param name="action">Accesses the file.</param>
    /// <exception cref="UnwritableFileException">The access failed.</exception>
    public static void Blame(string path, string file, Action<string> action)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                action(path);
                return;
            }
            catch (Exception) when (attempt < s_pauses.Length)
            {
                Thread.Sleep(s_pauses[attempt]);
            }
            catch (Exception exception)
            {
                throw new UnwritableFileException(path, file, exception);
            }
        }
    }
}
