namespace Patchbay.Benchmarks;

/// <summary>What project files that a benchmark writes have in common: they stand for projects of users, without the rules of this repository.</summary>
internal static class GeneratedProject
{
    /// <summary>Plugins and programs with plugins, as the package would make them, without analyzers and build task, which leave no trace in the assembly.</summary>
    public static string PatchbayReferences => $"""
        <Reference Include="{Repository.Sdk}" />
        <Analyzer Include="{Repository.Generator}" />
        """;

    /// <summary>The packages that a reference to the package Patchbay.Sdk brings.</summary>
    public const string PatchbayDependencies = """
        <PackageReference Include="Microsoft.Extensions.Configuration" />
        <PackageReference Include="Microsoft.Extensions.Configuration.FileExtensions" />
        <PackageReference Include="Microsoft.Extensions.DependencyInjection" />
        <PackageReference Include="Microsoft.Extensions.Logging.Abstractions" />
        """;

    /// <summary>Gives all projects in the folder the package versions of this repository, and none of its analyzers.</summary>
    public static void WriteCommonFiles(TemporaryFolder folder)
    {
        folder.Write("Directory.Packages.props", $"""
            <Project>
              <Import Project="{Path.Combine(Repository.Root, "Directory.Packages.props")}" />
              <ItemGroup><GlobalPackageReference Remove="@(GlobalPackageReference)" /></ItemGroup>
            </Project>
            """);
        folder.Write("Directory.Build.targets", "<Project />");
        folder.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <LangVersion>14.0</LangVersion>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                <!-- No documentation beside the programs: that of a package stays in the package. -->
                <AllowedReferenceRelatedFileExtensions>none</AllowedReferenceRelatedFileExtensions>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
              </PropertyGroup>
            </Project>
            """);
    }

    public static void Write(TemporaryFolder folder, string file, string properties, string items) => folder.Write(file, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
        {properties}
          </PropertyGroup>
          <ItemGroup>
        {items}
          </ItemGroup>
        </Project>
        """);
}
