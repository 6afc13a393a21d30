using System.Diagnostics;
using Microsoft.Build.Utilities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Patchbay.Build;

namespace Docs.Tests.Projects;

/// <summary>The output folder of a project: the assembly, what it needs, and what the build task writes.</summary>
internal sealed class BuiltProject : IDisposable
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);

    private readonly PageProject _project;

    public BuiltProject(PageProject project)
    {
        _project = project;
        try
        {
            Build();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("patchbay-docs-").FullName;

    public string this[string file] => Path.Combine(Folder, file);

    /// <summary>Runs the program, and returns what it prints.</summary>
    /// <param name="files">What lies beside it; of several with one name, the last.</param>
    public string Run(IEnumerable<(string Name, string Text)> files)
    {
        foreach (string file in Copied)
        {
            File.Copy(file, this[Path.GetFileName(file)]);
        }

        foreach ((string name, string text) in files)
        {
            File.WriteAllText(this[name], text);
        }

        File.Copy(Path.ChangeExtension(typeof(BuiltProject).Assembly.Location, ".runtimeconfig.json"), this[_project.Name + ".runtimeconfig.json"]);
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [this[_project.Name + ".dll"]])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LongestRun))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program of {_project} did not end.");
        }

        process.ExitCode.ShouldBe(0, $"{_project}\n{output.Result}{errors.Result}");
        return (output.Result + errors.Result).ReplaceLineEndings("\n");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Build()
    {
        string assembly = this[_project.Name + ".dll"];
        using (FileStream code = File.Create(assembly))
        using (FileStream symbols = File.Create(Path.ChangeExtension(assembly, ".pdb")))
        {
            EmitResult result = _project.Compile(Folder).Emit(code, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
            result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        }

        WriteManifest(assembly);
    }

    private IEnumerable<string> Copied => References.Copied(Commands.AddedPackages(_project.Page));

    private void WriteManifest(string assembly)
    {
        var engine = new Build.Tests.Fixtures.RecordingEngine();
        new WritePluginManifest
        {
            BuildEngine = engine,
            AssemblyPath = assembly,
            References = [.. Copied.Select(file => new TaskItem(file))],
            OutputFolder = this["patchbay"],
            FileList = this["patchbay.files.txt"],
            ProjectPath = this[_project.Name + ".csproj"],
            IntermediateFolder = "obj",
            IsHost = _project.Program is not null,
            ConfigurationSchema = true,
        }.Execute().ShouldBeTrue(string.Join('\n', engine.Errors.Select(error => error.Message)));
        foreach (string file in Directory.EnumerateFiles(this["patchbay"], "*", SearchOption.AllDirectories))
        {
            string target = this[Path.GetRelativePath(this["patchbay"], file)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
