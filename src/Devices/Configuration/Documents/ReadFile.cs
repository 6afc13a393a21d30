using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>
/// A file as it was when it was read. Who looks up a line for an error finds it in what the error is about, even if the file has changed since.
/// </summary>
/// <param name="name">The name of the file, without folder.</param>
/// <param name="physicalPath">The full path.</param>
/// <param name="content">The bytes that were read.</param>
internal sealed class ReadFile(string name, string physicalPath, byte[] content) : IFileInfo, IFileProvider
{
    public string Name => name;

    public string? PhysicalPath => physicalPath;

    public bool Exists => true;

    public long Length => content.Length;

    public DateTimeOffset LastModified => default;

    public bool IsDirectory => false;

    public Stream CreateReadStream() => new MemoryStream(content, writable: false);

    public IFileInfo GetFileInfo(string subpath) => this;

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
