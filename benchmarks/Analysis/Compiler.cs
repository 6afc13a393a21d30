using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Patchbay.Benchmarks.Analysis;

/// <summary>What a run of the compiler took.</summary>
/// <param name="Wall">Seconds from start to end of its process.</param>
/// <param name="Processor">Seconds of all processors together.</param>
/// <param name="Reported">Seconds of each analyzer or generator as <c>/reportanalyzer</c> gives them: the elapsed time of its actions, added up over all threads.</param>
internal sealed record CompilerRun(double Wall, double Processor, IReadOnlyDictionary<string, double> Reported);

/// <summary>The C# compiler, in a new process each time, without the compiler server.</summary>
internal static partial class Compiler
{
    public static string Generator => Path("Generator");

    public static string Analyzers => Path("Analyzers");

    public static CompilerRun Run(string folder, params string[] analyzers)
    {
        // Everything that this program runs with is what the project references.
        IEnumerable<string> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(path => !path.EndsWith("Analysis.dll", StringComparison.Ordinal));
        string response = System.IO.Path.Combine(folder, "compile.rsp");
        File.WriteAllLines(response,
        [
            "/nologo", "/target:library", "/optimize+", "/debug:portable", "/deterministic", "/nullable:enable", "/langversion:latest",
            "/reportanalyzer", "/warnaserror+", "/nowarn:1701,1702", $"/out:{System.IO.Path.Combine(folder, "plugins.dll")}",
            .. references.Select(path => $"/r:\"{path}\""),
            .. analyzers.Select(path => $"/a:\"{path}\""),
            $"/recurse:{System.IO.Path.Combine(folder, "*.cs")}",
        ]);

        // The shell's `times` says what the compiler's process took of all processors.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "dotnet exec \"$0\" /noconfig @\"$1\" && times", Path("Compiler"), response]) { RedirectStandardOutput = true, UseShellExecute = false };
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double wall = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new CompilerRun(wall, ChildSeconds(output), ReadReport(output))
            : throw new InvalidOperationException(output);
    }

    private static double ChildSeconds(string output) =>
        MinutesAndSeconds().Matches(output).TakeLast(2).Sum(time => (Number(time.Groups["minutes"]) * 60) + Number(time.Groups["seconds"]));

    // Lines of seconds, percent and a name; "<0.001" is none.
    private static Dictionary<string, double> ReadReport(string output)
    {
        var seconds = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Match line in ReportLine().Matches(output))
        {
            seconds[line.Groups["name"].Value] = Number(line.Groups["seconds"]);
        }

        return seconds;
    }

    private static double Number(Group group) => double.TryParse(group.ValueSpan, CultureInfo.InvariantCulture, out double number) ? number : 0;

    private static string Path(string key) =>
        typeof(Compiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    [GeneratedRegex(@"(?<minutes>\d+)m(?<seconds>[\d.]+)s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MinutesAndSeconds();

    [GeneratedRegex(@"^ *(?<seconds><?[\d.]+) +<?\d+ +(?<name>Patchbay\.\S+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ReportLine();
}
