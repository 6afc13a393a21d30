using System.Runtime.InteropServices;

namespace Patchbay.Benchmarks.Size;

/// <summary>A program with one plugin, trimmed and with its framework: the bytes of each of its files.</summary>
internal static class TrimmedProgram
{
    public static IReadOnlyDictionary<string, long> WithPatchbay(TemporaryFolder folder)
    {
        MeasuredSources.Copy(folder, "Plugins/WithOptions.cs", "Programs/PatchbayProgram.cs");
        folder.Write("Program.cs", "await Programs.PatchbayProgram.RunAsync(args[0]);");
        return Publish(folder, GeneratedProject.PatchbayReferences);
    }

    public static IReadOnlyDictionary<string, long> ByHand(TemporaryFolder folder)
    {
        MeasuredSources.Copy(folder, "ByHand/ILamp.cs", "ByHand/WithOptions.cs", "Programs/ByHandProgram.cs");
        folder.Write("Program.cs", "await Programs.ByHandProgram.RunAsync(args[0]);");
        return Publish(folder, "");
    }

    private static Dictionary<string, long> Publish(TemporaryFolder folder, string references)
    {
        GeneratedProject.WriteCommonFiles(folder);
        GeneratedProject.Write(folder, "Trimmed.csproj", $"""
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <SelfContained>true</SelfContained>
            <PublishTrimmed>true</PublishTrimmed>
            <DebugType>none</DebugType>
            """, references + GeneratedProject.PatchbayDependencies);
        string output = Path.Combine(folder.Path, "out");
        ProgramRun.OfDotnet("publish", Path.Combine(folder.Path, "Trimmed.csproj"), "-c", "Release", "-o", output).Succeeded();

        // A program that does not run is not worth weighing.
        string answer = ProgramRun.Of(Path.Combine(output, "Trimmed"), "lamp-0").Succeeded().Output.Trim();
        return answer == "True"
            ? new DirectoryInfo(output).EnumerateFiles().ToDictionary(file => file.Name, file => file.Length, StringComparer.Ordinal)
            : throw new InvalidOperationException($"The trimmed program answered {answer}.");
    }
}
