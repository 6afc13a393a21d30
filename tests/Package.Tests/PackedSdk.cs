using System.Diagnostics.CodeAnalysis;

namespace Package.Tests;

/// <summary>The packed Patchbay.Sdk in a feed of its own, under a version that no other run has used.</summary>
[TestClass]
public static class PackedSdk
{
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), "patchbay-package-" + Guid.NewGuid().ToString("N")[..8]);

    public static string Version { get; } = "0.0.1-test." + Guid.NewGuid().ToString("N")[..8];

    // What is there need not be fetched again; the package under test goes elsewhere, and with the folder.
    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Feed => Path.Combine(Folder, "feed");

    public static string Package => Path.Combine(Feed, $"Patchbay.Sdk.{Version}.nupkg");

    [AssemblyInitialize]
    [SuppressMessage("Usage", "MSTEST0030", Justification = "The class is one of the test framework's life cycle.")]
    public static void Pack(TestContext context)
    {
        Repository.Dotnet(Repository.Root, $"pack src/Sdk/Patchbay.Sdk.csproj -c Release -p:Version={Version} -o \"{Feed}\"");
    }

    [AssemblyCleanup]
    public static void Delete() => Directory.Delete(Folder, recursive: true);

    /// <summary>A folder outside the repository whose projects restore the package from the feed, and the rest from where this machine has it.</summary>
    public static string NewFolder(string name)
    {
        string folder = Path.Combine(Folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="patchbay" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "packages")}" /></config>
            </configuration>
            """);
        return folder;
    }
}
