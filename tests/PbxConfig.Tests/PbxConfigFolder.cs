using System.Reflection;

namespace PbxConfig.Tests;

internal static class PbxConfigFolder
{
    /// <summary>Where the program was built, with its manifest and configuration.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(
        typeof(PbxConfigFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key is "PbxConfigFolder").Value!);
}
