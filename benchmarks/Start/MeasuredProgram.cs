using System.Globalization;

namespace Patchbay.Benchmarks.Start;

/// <summary>What a fresh process took.</summary>
/// <param name="FirstCall">Microseconds from the start of its <c>Main</c> to the end of the first call.</param>
/// <param name="Process">Milliseconds of the whole process.</param>
internal sealed record Sample(double FirstCall, double Process);

/// <summary>The program of one mode and size, published.</summary>
internal sealed record MeasuredProgram(Mode Mode, int Size, string Path)
{
    /// <summary>Writes and publishes the programs of all modes with the same libraries.</summary>
    public static IEnumerable<MeasuredProgram> Publish(TemporaryFolder folder, int size, IEnumerable<Mode> modes)
    {
        WriteLibraries(folder, size);
        PluginSources.CopyProgram(folder);
        foreach (Mode mode in modes.Where(mode => size <= mode.LargestSize))
        {
            string project = $"{mode.Key}/FirstCall.csproj";
            GeneratedProject.Write(folder, project, $"""
                <OutputType>Exe</OutputType>
                <TargetFramework>{mode.Framework}</TargetFramework>
                <RootNamespace>Patchbay.Benchmarks.FirstCall</RootNamespace>
                {mode.Properties}
                """, $"""
                <Compile Include="../Program/*.cs" />
                <ProjectReference Include="../Plugins/Plugins.csproj;../ByHand/ByHand.csproj;../Exported/Exported.csproj" />
                <PackageReference Include="Autofac" />
                <PackageReference Include="Scrutor" />
                <PackageReference Include="System.Composition" VersionOverride="10.0.14" />
                {GeneratedProject.PatchbayDependencies}
                {GeneratedProject.PatchbayReferences}
                <!-- Where code is trimmed, what is found by reflection has to be kept. Patchbay needs no such line. -->
                <TrimmerRootAssembly Include="ByHand;Exported" />
                """);
            string output = System.IO.Path.Combine(folder.Path, mode.Key, "out");
            ProgramRun publish = ProgramRun.OfDotnet("publish", System.IO.Path.Combine(folder.Path, project), "-c", "Release", "-o", output);
            if (mode.IsNative && publish.ExitCode != 0)
            {
                // Most likely there is nothing to link with. The others are worth measuring.
                Console.Error.WriteLine($"{mode} cannot be published here:{Environment.NewLine}{publish.Output}");
                continue;
            }

            publish.Succeeded();
            if (mode.TakesLibraryOfPackage && File.Exists(Repository.SdkOfLinux))
            {
                File.Copy(Repository.SdkOfLinux, System.IO.Path.Combine(output, "Patchbay.Sdk.dll"), overwrite: true);
            }

            yield return new MeasuredProgram(mode, size, System.IO.Path.Combine(output, "FirstCall"));
        }
    }

    /// <summary>Runs a subject in a new process.</summary>
    /// <returns>What it took, or the name of the exception with which the subject failed.</returns>
    public (Sample? Sample, string? Failure) Run(Subject subject)
    {
        // Of all names the one in the middle, so that a search from either end finds it equally late.
        ProgramRun run = ProgramRun.Of(Path, subject.Key, string.Create(CultureInfo.InvariantCulture, $"lamp-{Size / 2}"));
        return run.ExitCode == 0
            ? (new Sample(double.Parse(run.Output, CultureInfo.InvariantCulture), run.Elapsed.TotalMilliseconds), null)
            : (null, run.Errors.Split('\n')[0] is { Length: > 0 } exception ? exception : $"exit code {run.ExitCode}");
    }

    private static void WriteLibraries(TemporaryFolder folder, int size)
    {
        const string Properties = "<TargetFramework>net8.0</TargetFramework>";
        GeneratedProject.WriteCommonFiles(folder);
        PluginSources.CopyLibrary(folder, "Plugins", size);
        PluginSources.CopyLibrary(folder, "ByHand", size);
        PluginSources.CopyLibrary(folder, "Exported", size);
        GeneratedProject.Write(folder, "Plugins/Plugins.csproj", Properties, GeneratedProject.PatchbayReferences + GeneratedProject.PatchbayDependencies);
        GeneratedProject.Write(folder, "ByHand/ByHand.csproj", Properties, "");
        GeneratedProject.Write(folder, "Exported/Exported.csproj", Properties, """
            <ProjectReference Include="../ByHand/ByHand.csproj" />
            <PackageReference Include="System.Composition" VersionOverride="10.0.14" />
            """);
    }
}
