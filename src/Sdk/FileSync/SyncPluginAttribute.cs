namespace Patchbay.FileSync;

/// <summary>Makes a class a source of files to synchronise: a kind of remote service.</summary>
/// <example>
/// <code>
/// [SyncPlugin("webdav")]
/// public sealed class WebDav(WebDavOptions options, HttpClient http)
/// {
///     public Task Connect(CancellationToken cancellationToken) { ... }
///     public Task Disconnect() { ... }
///     public string CreateLocalDigest(string path) { ... }
///     public Task&lt;string&gt; CreateRemoteDigest(RemotePath path, CancellationToken cancellationToken) { ... }
///     public IAsyncEnumerable&lt;RemotePath&gt; ListPath(RemotePath path, CancellationToken cancellationToken) { ... }
///     public Task&lt;DateTimeOffset?&gt; RetrieveFile(RemotePath path, Stream destination, CancellationToken cancellationToken) { ... }
/// }
/// </code>
/// </example>
/// <param name="name">The plugin's name in configurations: lower case, words separated by hyphens.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SyncPluginAttribute(string name) : PluginDeclarationAttribute<ISyncPlugin>(name);
