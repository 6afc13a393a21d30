using System.Reflection;

namespace SmartHome.Tests;

internal static class SmartHomeFolder
{
    /// <summary>Where the program was built, with its metadata files.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(
        typeof(SmartHomeFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key is "SmartHomeFolder").Value!);
}
