namespace Patchbay.Devices.WebRepl.Files;

/// <summary>The files of a node, as clients name them.</summary>
internal interface INodeFiles
{
    /// <summary>Tells what a client may do with a file.</summary>
    NodeFileAccess AccessTo(string name);

    /// <summary>Opens a file to read.</summary>
    /// <returns>Its content; null if there is no such file, or it may not be read.</returns>
    Stream? OpenRead(string name);

    /// <summary>Replaces a file, whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written, or may not.</exception>
    /// <exception cref="NodeConfigurationException">It is not what such a file has to be, or cannot be written.</exception>
    Task WriteAsync(string name, byte[] content, CancellationToken cancellationToken);
}

/// <summary>What a client may do with a file.</summary>
internal enum NodeFileAccess
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It may be read.</summary>
    Read,

    /// <summary>It may be read and replaced.</summary>
    ReadAndWrite,

    /// <summary>An upload is taken and thrown away: the code that provisioning sends along, which a node of this kind has already.</summary>
    Discard,
}
