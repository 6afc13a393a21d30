using System.Diagnostics;

namespace Patchbay.Testing.Builds;

/// <summary>
/// A compiler server for the builds of one test run: most of what a small compilation takes is starting a compiler. Its own
/// name keeps it apart from all others, and it ends with the run, unless <c>.ci/run</c> has one for all. The folder for
/// temporary files goes with it: each command of the .NET SDK leaves two empty folders there.
/// </summary>
internal static class CompilerServer
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("PATCHBAY_COMPILER_SERVER") is { Length: > 0 } id ? id : null;

    private static readonly string Id = Given ?? "patchbay-tests-" + Guid.NewGuid().ToString("N");

    private static readonly Lazy<string> TemporaryFiles = new(() => Directory.CreateTempSubdirectory("patchbay-").FullName);

    /// <summary>Lets a build use the server; the first one starts it.</summary>
    public static void AddTo(IDictionary<string, string?> environment)
    {
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = Id;
        if (Given is null)
        {
            environment["TMPDIR"] = TemporaryFiles.Value;
        }
    }

    /// <summary>Ends the server, if one was started.</summary>
    public static void Stop()
    {
        if (!TemporaryFiles.IsValueCreated)
        {
            return;
        }

        string project = Path.Combine(TemporaryFiles.Value, "Any.csproj");
        File.WriteAllText(project, "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        string compilers = Run($"msbuild \"{project}\" -nologo -nodeReuse:false -getProperty:RoslynTargetsPath").Trim();
        Run($"exec \"{Path.Combine(compilers, "bincore", "VBCSCompiler.dll")}\" -pipename:{Id} -shutdown");
        Directory.Delete(TemporaryFiles.Value, recursive: true);
    }

    private static string Run(string arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        AddTo(start.Environment);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
