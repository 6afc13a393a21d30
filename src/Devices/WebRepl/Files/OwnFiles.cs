using Patchbay.Devices.Configuration.Documents;
using Patchbay.Devices.Configuration.Stores;
using Patchbay.Text;

namespace Patchbay.Devices.WebRepl.Files;

/// <summary>The files that a node names, and no others. What a client sends is only ever compared with their names, and never becomes part of a path.</summary>
internal sealed class OwnFiles(IEnumerable<OwnFile> files) : INodeFiles
{
    private static readonly string[] s_code = [".py", ".mpy", ".dll"];
    private readonly Dictionary<string, OwnFile> _files = files.ToDictionary(file => file.Name, StringComparer.Ordinal);

    /// <summary>Gets those of a node: its configuration, and its log, to read.</summary>
    /// <param name="configuration">The path of the configuration, which clients know as <c>config.json</c>.</param>
    /// <param name="log">The path of the log, which they know as <c>app.log</c>; null if there is none.</param>
    /// <param name="replace">Replaces the configuration; null where nobody else writes it.</param>
    public static OwnFiles Of(string configuration, string? log, Func<byte[], CancellationToken, Task>? replace = null)
    {
        var config = new OwnFile("config.json", Path.GetFullPath(configuration)) { IsWritable = true, Replace = replace };
        return new OwnFiles(log is null ? [config] : [config, new OwnFile("app.log", Path.GetFullPath(log))]);
    }

    public NodeFileAccess AccessTo(string name) => Find(name) switch
    {
        { IsWritable: true } => NodeFileAccess.ReadAndWrite,
        { } => NodeFileAccess.Read,
        null when IsCode(name) => NodeFileAccess.Discard,
        null => NodeFileAccess.None,
    };

    public Stream? OpenRead(string name)
    {
        try
        {
            return Find(name) is { } file ? new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public async Task WriteAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        if (Find(name) is not { IsWritable: true } file)
        {
            throw new IOException($"{FoundText.Quote(name)} is no file that a client may write.");
        }

        if (file.Name.EndsWith(".json", StringComparison.Ordinal))
        {
            // A node that cannot read its file cannot be repaired through it either.
            JsonReading.Parse(JsonReading.WithoutMark(content), file.Name, out _);
        }

        if (file.Replace is { } replace)
        {
            await replace(content, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await Task.Run(() => NodeFileContent.Replace(file.Path, content), cancellationToken).ConfigureAwait(false);
        }
    }

    // To the original, the folder of its files is the root of everything.
    private OwnFile? Find(string name) => _files.GetValueOrDefault(name.StartsWith('/') ? name[1..] : name);

    private static bool IsCode(string name) =>
        name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.') && s_code.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
}
