namespace FileSync.Plugins.Dav;

/// <summary>A file or folder that a server lists.</summary>
/// <param name="Path">Its path, from the root of the connection.</param>
/// <param name="IsFolder">Whether it is a folder, which WebDAV calls a collection.</param>
internal readonly record struct DavEntry(RemotePath Path, bool IsFolder);
