namespace FileSync.Configuration;

/// <summary>A remote folder that a subject takes files from, and where they go.</summary>
/// <param name="Subject">The subject's name.</param>
/// <param name="RemoteFolder">The folder, from the root of the connection.</param>
/// <param name="LocalFolder">Where its files go, below the target folder.</param>
internal sealed record Source(string Subject, RemotePath RemoteFolder, RemotePath LocalFolder);
