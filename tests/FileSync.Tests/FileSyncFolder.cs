using System.Reflection;

namespace FileSync.Tests;

internal static class FileSyncFolder
{
    /// <summary>Where the program was built.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(
        typeof(FileSyncFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key is "FileSyncFolder").Value!);
}
