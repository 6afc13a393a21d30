using System.Runtime.InteropServices;

namespace Patchbay.Benchmarks.Start;

/// <summary>A way to publish the measured program.</summary>
/// <param name="Key">What the command line calls it.</param>
/// <param name="Name">What tables call it.</param>
/// <param name="Framework">The framework that the program is for.</param>
/// <param name="LargestSize">The number of plugins up to which it can be published within the time of the benchmark.</param>
/// <param name="Properties">What its project file says.</param>
internal sealed record Mode(string Key, string Name, string Framework, int LargestSize, string Properties)
{
    // Compiled ahead, the peers' one method with a delegate for each of 10,000 plugins, or a case, takes many minutes.
    public const int CompiledSize = 1_000;

    public static IReadOnlyList<Mode> All { get; } =
    [
        new("jit", "JIT", "net10.0", int.MaxValue, "<SelfContained>false</SelfContained>"),
        new("r2r", "ReadyToRun", "net10.0", CompiledSize, $"""
            <PublishReadyToRun>true</PublishReadyToRun>
            <SelfContained>false</SelfContained>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            """),

        // The compiler to native code is not everywhere to be had for the latest framework, so the one before it.
        new("aot", "NativeAOT", "net9.0", CompiledSize, $"""
            <PublishAot>true</PublishAot>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <SuppressTrimAnalysisWarnings>true</SuppressTrimAnalysisWarnings>
            <NoWarn>$(NoWarn);IL3050;IL3053</NoWarn>
            """),
    ];

    public bool IsNative => Key == "aot";

    /// <summary>Whether the program has the library as the package brings it: on Linux and x64 that is one compiled ahead of time.</summary>
    public bool TakesLibraryOfPackage => Key == "jit" && OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    public override string ToString() => IsNative ? $"{Name} ({Framework})" : Name;
}
