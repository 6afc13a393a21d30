namespace Patchbay.Benchmarks.Size;

/// <summary>What each further plugin adds to its assembly: from twice as many plugins the same number less, so that what all share does not count.</summary>
/// <param name="Source">Bytes of generated source.</param>
/// <param name="Assembly">Bytes of the assembly, which are IL and metadata.</param>
internal sealed record PluginSize(double Source, double Assembly)
{
    private const int Plugins = 200;

    /// <summary>Measures a plugin of Patchbay.</summary>
    public static PluginSize OfPatchbay(TemporaryFolder folder, string plugin) =>
        Of(folder, (project, plugins) => MeasuredSources.Multiply(project, $"Plugins/{plugin}.cs", plugins));

    /// <summary>Measures one that is written by hand, with its line in a dictionary.</summary>
    public static PluginSize OfByHand(TemporaryFolder folder, string plugin) => Of(folder, (project, plugins) =>
    {
        MeasuredSources.Copy(project, "ByHand/ILamp.cs");
        MeasuredSources.Multiply(project, $"ByHand/{plugin}.cs", plugins);
        MeasuredSources.MultiplyLines(project, $"ByHand/{plugin}.Registry.cs", plugins);
    });

    private static PluginSize Of(TemporaryFolder folder, Action<TemporaryFolder, int> write)
    {
        (long source, long assembly) = Build(folder.Subfolder("once"), write, Plugins);
        (long twiceSource, long twiceAssembly) = Build(folder.Subfolder("twice"), write, 2 * Plugins);
        return new PluginSize((twiceSource - source) / (double)Plugins, (twiceAssembly - assembly) / (double)Plugins);
    }

    private static (long Source, long Assembly) Build(TemporaryFolder folder, Action<TemporaryFolder, int> write, int plugins)
    {
        GeneratedProject.WriteCommonFiles(folder);
        GeneratedProject.Write(folder, "Measured.csproj", """
            <TargetFramework>net10.0</TargetFramework>
            <DebugType>none</DebugType>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
            <CompilerGeneratedFilesOutputPath>generated</CompilerGeneratedFilesOutputPath>
            <DefaultItemExcludes>$(DefaultItemExcludes);generated/**</DefaultItemExcludes>
            """, GeneratedProject.PatchbayReferences + GeneratedProject.PatchbayDependencies);
        write(folder, plugins);
        ProgramRun.OfDotnet("build", Path.Combine(folder.Path, "Measured.csproj"), "-c", "Release", "-o", Path.Combine(folder.Path, "out")).Succeeded();

        // Without plugins nothing is generated. Nor does anything count that other generators of the framework write.
        var generated = new DirectoryInfo(Path.Combine(folder.Path, "generated", "Patchbay.Generators"));
        return (
            generated.Exists ? generated.EnumerateFiles("*.cs", SearchOption.AllDirectories).Sum(source => source.Length) : 0,
            new FileInfo(Path.Combine(folder.Path, "out", "Measured.dll")).Length);
    }
}
