using System.Reflection;

namespace EnergyGateway.Tests;

internal static class EnergyGatewayFolder
{
    /// <summary>Where the program was built, with its manifest.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(
        typeof(EnergyGatewayFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key is "EnergyGatewayFolder").Value!);
}
