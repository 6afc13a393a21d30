namespace Build.Tests.Fixtures;

/// <summary>
/// A folder with projects that use Patchbay as a package would make them: its props and targets, the built library and
/// the built task. Nothing of this repository's own build settings reaches them.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="properties">MSBuild properties for all projects.</param>
    public Workspace(string properties = "")
    {
        _folder.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RunAnalyzers>false</RunAnalyzers>
                <UseAppHost>false</UseAppHost>
                <PathMap>$(MSBuildThisFileDirectory)=/_/</PathMap>
                <PatchbayBuildTaskAssembly>{Repository.TaskAssembly}</PatchbayBuildTaskAssembly>
                {properties}
              </PropertyGroup>
              <Import Project="{Repository.Props}" />
              <ItemGroup>
                <Reference Include="{Repository.SdkAssembly}" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("Directory.Build.targets", $"""<Project><Import Project="{Repository.Targets}" /></Project>""");
        _folder.Write("Directory.Packages.props", "<Project />");
        _folder.Write(".editorconfig", "root = true");
    }

    public string Path => _folder.Path;

    public string this[string file] => _folder[file];

    public void Write(string file, string text) => _folder.Write(file, text);

    public void WriteProject(string name, string properties = "", string items = "", params string[] references) => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          {items}
          <ItemGroup>{string.Concat(references.Select(reference => $"<ProjectReference Include=\"../{reference}/{reference}.csproj\" />"))}</ItemGroup>
        </Project>
        """);

    /// <summary>Writes a project with one device; its class is on line 5.</summary>
    public void WritePlugin(string name, string properties = "", string? metadataFile = null)
    {
        WriteProject(name, properties);
        Write($"{name}/Driver.cs", $$"""
            {{Entries.Usings}}{{Entries.Device(name.ToLowerInvariant(), $"Acme.{name}", metadataFile ?? $"metadata/devices/{name}.json")}}
            namespace Acme;
            public sealed class {{name}}(int pin) : IDevice
            {
                public ValueTask<bool> SendAsync(bool on, Rule rule, CancellationToken cancellationToken) => new(pin > 0);
            }
            """);
    }

    /// <summary>Writes a program that uses plugins and has none.</summary>
    public void WriteHost(string name, params string[] plugins)
    {
        WriteProject(
            name,
            "<OutputType>Exe</OutputType>",
            """<ItemGroup><PatchbayConfigurationSection Include="things" Kind="device" TypeKey="plugin" /></ItemGroup>""",
            plugins);
        Write($"{name}/Program.cs", string.Concat(plugins.Select(plugin => $"Console.WriteLine(typeof(Acme.{plugin}));\n")));
    }

    public string Run(string arguments) => DotNet.Run(Path, arguments);

    /// <summary>Restores and builds all projects by one command, and returns what it prints.</summary>
    public string BuildAll()
    {
        Write("All.proj", """
            <Project DefaultTargets="Build">
              <ItemGroup><All Include="*/*.*proj" /></ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(All)" Targets="Restore" Properties="Restoring=true" /></Target>
              <Target Name="Build"><MSBuild Projects="@(All)" Targets="Build" BuildInParallel="true" /></Target>
            </Project>
            """);
        return Run("build All.proj -m");
    }

    public (bool Succeeded, string Output) TryRun(string arguments) => DotNet.TryRun(Path, arguments);

    public Dictionary<string, BuiltFile> Files(string below) => BuiltFile.Below(this[below]);

    public BuiltFile? Schema(string folder) => BuiltFile.ReadIfExists(this[$"{folder}/ConfigurationSchema.json"]);

    public void Dispose() => _folder.Dispose();
}
