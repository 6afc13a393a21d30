using System.Runtime.InteropServices;

namespace Patchbay.Benchmarks;

/// <summary>Where results were measured.</summary>
internal static class Machine
{
    /// <summary>The processor, the operating system and the versions of .NET, in one line.</summary>
    public static string Description =>
        $"{Processor}, {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; .NET SDK {ProgramRun.Of("dotnet", "--version").Output.Trim()}, .NET {Environment.Version}.";

    private static string Processor =>
        OperatingSystem.IsLinux() && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
