using System.Diagnostics.CodeAnalysis;
using Patchbay.Testing.Builds;

namespace Package.Tests;

/// <summary>
/// The packed Patchbay.Sdk, as README's commands make it: in a fresh clone, with an empty package cache. They run once, when the
/// first test needs them, for the test of README and for all others, which use the package too.
/// </summary>
[TestClass]
public static class PackedSdk
{
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), "patchbay-package-" + Guid.NewGuid().ToString("N")[..8]);

    /// <summary>The fresh clone, in which nothing else is built than what README says.</summary>
    public static string Clone => Packed.Value;

    /// <summary>The folder of the project that README's commands make.</summary>
    public static string NewProject => Path.Combine(Clone, "..", "Lights");

    /// <summary>The package cache of all tests, which was empty before README's commands ran.</summary>
    public static string Packages => Path.Combine(Folder, "cache");

    public static string Package => Directory.EnumerateFiles(Feed, "Patchbay.Sdk.*.nupkg").Single();

    public static string Version => Path.GetFileNameWithoutExtension(Package)["Patchbay.Sdk.".Length..];

    private static readonly Lazy<string> Packed = new(Pack);
    private static readonly Lazy<string> PackedHosting = new(PackHosting);

    private static string Feed => Path.GetFullPath(Path.Combine(Clone, "..", "packages"));

    // What other tests need beside the package and is there already need not be fetched again.
    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [AssemblyCleanup]
    [SuppressMessage("Usage", "MSTEST0030", Justification = "The class is one of the test framework's life cycle.")]
    public static void End()
    {
        CompilerServer.Stop();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>A folder outside the repository whose projects restore the package from the feed, and the rest from where this machine has it.</summary>
    public static string NewFolder(string name)
    {
        string folder = Path.Combine(Folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="patchbay" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    /// <summary>Packs Patchbay.Hosting and the engines into the same feed, once, for projects that use them.</summary>
    public static string WithHosting(string folder)
    {
        PackedHosting.Value.ShouldNotBeEmpty();
        return folder;
    }

    private static string PackHosting()
    {
        foreach (string project in (string[])["src/Hosting", "src/Devices", "src/ConfigFiles"])
        {
            Repository.Dotnet(Clone, $"pack {project} -c Release -p:RunAnalyzers=false \"-p:RestoreFallbackFolders={MachinePackages}\" -o \"{Feed}\"");
        }

        // Into the cache of the tests, where README's commands have put the SDK: what this machine has under that version may be another.
        string folder = Path.Combine(Folder, "hosting");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="patchbay" value="{Feed}" /><add key="machine" value="{MachinePackages}" /></packageSources>
              <packageSourceMapping>
                <packageSource key="patchbay"><package pattern="Patchbay.*" /></packageSource>
                <packageSource key="machine"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        // A driver of databases wants any 10.0 of the logging, of which this machine has one.
        File.WriteAllText(
            Path.Combine(folder, "Hosting.csproj"),
            NewcomerTests.Project("Library").Replace("<PackageReference", $"<PackageReference Include=\"Patchbay.Hosting\" Version=\"{Version}\" /><PackageReference Include=\"Patchbay.Devices\" Version=\"{Version}\" /><PackageReference Include=\"Patchbay.ConfigFiles\" Version=\"{Version}\" /><PackageReference Include=\"Microsoft.Extensions.Logging.Abstractions\" Version=\"10.0.14\" /><PackageReference", StringComparison.Ordinal));
        return Repository.Dotnet(folder, "restore");
    }

    private static string Pack()
    {
        string clone = Path.Combine(Folder, "newcomer", "patchbay");
        Repository.CopyTo(clone);
        Repository.Shell(clone, Readme.Preparation);
        return clone;
    }
}
