using System.Reflection;

namespace Build.Tests.Fixtures;

/// <summary>Where things of this repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Props => Path.Combine(Root, "src/Sdk/buildTransitive/Patchbay.Sdk.props");

    public static string Targets => Path.Combine(Root, "src/Sdk/buildTransitive/Patchbay.Sdk.targets");

    public static string ManifestSchema => Path.Combine(Root, "docs/manifest.schema.json");

    public static string SdkAssembly => typeof(Patchbay.Devices.IDevice).Assembly.Location;

    public static string TaskAssembly => typeof(Patchbay.Build.WritePluginManifest).Assembly.Location;
}
