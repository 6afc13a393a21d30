using System.Reflection;
using Patchbay.Hosting.Packages;

namespace Patchbay.Hosting.Loading;

/// <summary>Compares what a package brings along with what the host shares, before anything of it is loaded.</summary>
internal static class PackageCopies
{
    public static IReadOnlyList<PackageProblem> Check(Package package, PackageContent content, string copy, SharedAssemblies shared)
    {
        var copies = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        var offered = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        foreach (string path in content.Files.Select(file => file.Path).Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !path.Contains('/', StringComparison.Ordinal)))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            if (shared.Find(name) is { } version && VersionOf(Path.Combine(copy, path)) is { } brought)
            {
                copies[name] = brought;
                offered[name] = version;
            }
        }

        return PackageCompatibility.FindNewerCopies(package, offered, copies);
    }

    private static Version? VersionOf(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path).Version;
        }
        catch (BadImageFormatException)
        {
            return null; // A native library of that name.
        }
    }
}
