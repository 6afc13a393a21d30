namespace Package.Tests;

/// <summary>Which target frameworks and which versions of Microsoft.Extensions the package goes with.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class FrameworkTests
{
    [TestMethod]
    [DataRow("netstandard2.0")]
    [DataRow("netstandard2.1")]
    public void Framework_that_cannot_use_the_package_is_told_so_when_it_is_restored(string framework)
    {
        string folder = NewProject(framework, framework, "");

        Repository.Dotnet(folder, "build", exitCode: 1)
            .ShouldContain($"error NU1202: Package Patchbay.Sdk {PackedSdk.Version} is not compatible with {framework} (.NETStandard,Version=v{framework[^3..]}). Package Patchbay.Sdk {PackedSdk.Version} supports: net8.0");
    }

    [TestMethod]
    public void Program_for_net8_keeps_its_own_Microsoft_Extensions()
    {
        string folder = NewProject("net8", "net8.0", """
            <PackageReference Include="Microsoft.Extensions.Configuration" Version="8.0.0" />
            <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="8.0.1" />
            <PackageReference Include="Microsoft.Extensions.Logging.Abstractions" Version="8.0.1" />
            """);

        Repository.Dotnet(folder, "build");

        File.ReadAllText(Path.Combine(folder, "bin", "Debug", "net8.0", "Lib.deps.json")).ShouldContain("\"Microsoft.Extensions.DependencyInjection/8.0.1\"");
        File.Exists(Path.Combine(folder, "bin", "Debug", "net8.0", "Lib.plugins.json")).ShouldBeTrue();
    }

    private static string NewProject(string name, string framework, string references)
    {
        string folder = PackedSdk.NewFolder(name);
        File.WriteAllText(Path.Combine(folder, "Lib.csproj"), NewcomerTests.Project("Library")
            .Replace("net10.0", framework, StringComparison.Ordinal)
            .Replace("<PackageReference", references + "<PackageReference", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "Lamp.cs"), "[Patchbay.Devices.Device(\"lamp\")] public sealed class Lamp { public bool Send(bool on) => on; }");
        return folder;
    }
}
