namespace Patchbay.Devices.WebRepl.Files;

/// <summary>A file of a node.</summary>
/// <param name="Name">The name that clients know.</param>
/// <param name="Path">The full path. It may have another name.</param>
internal sealed record OwnFile(string Name, string Path)
{
    /// <summary>Whether it may be replaced.</summary>
    public bool IsWritable { get; init; }

    /// <summary>Replaces the file in the place of writing it, for one that others write too; null for nothing.</summary>
    public Func<byte[], CancellationToken, Task>? Replace { get; init; }
}
