using System.Reflection;

namespace Patchbay.Benchmarks;

/// <summary>The files of this repository, as the benchmark was built from it.</summary>
internal static class Repository
{
    public static string Root => Metadata("RepositoryRoot");

    public static string Benchmarks => Path.Combine(Root, "benchmarks");

    /// <summary>The SDK's library, as plugins and programs reference it.</summary>
    public static string Sdk => Built("Sdk", "net8.0", "Patchbay.Sdk.dll");

    /// <summary>The library for Linux on x64, which the package has too; it is there after a Release build.</summary>
    public static string SdkOfLinux => Path.Combine(Root, "src", "Sdk", "obj", Metadata("Configuration"), "net8.0", "linux-x64", "Patchbay.Sdk.dll");

    public static string Generator => Built("Generators", "netstandard2.0", "Patchbay.Generators.dll");

    public static string Analyzers => Built("Analyzers", "netstandard2.0", "Patchbay.Analyzers.dll");

    public static string BuildTask => Built("Build", "net8.0", "Patchbay.Build.dll");

    private static string Built(string project, string framework, string file) =>
        Path.Combine(Root, "src", project, "bin", Metadata("Configuration"), framework, file);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
