using System.Reflection;

namespace Build.Tests.Fixtures;

/// <summary>Where things of this repository are.</summary>
internal static class Repository
{
    private static readonly string s_root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Props => Path.Combine(s_root, "src/Sdk/buildTransitive/Patchbay.Sdk.props");

    public static string Targets => Path.Combine(s_root, "src/Sdk/buildTransitive/Patchbay.Sdk.targets");

    public static string ManifestSchema => Path.Combine(s_root, "docs/manifest.schema.json");

    public static string SdkAssembly => typeof(Patchbay.IDevice).Assembly.Location;

    public static string TaskAssembly => typeof(Patchbay.Build.WritePluginManifest).Assembly.Location;
}
