using System.Globalization;

namespace Patchbay.Benchmarks.Analysis;

/// <summary>Compiles one project plainly, with the generator, and with generator and analyzers, in turn, prints the medians, and returns the shares as a table.</summary>
internal static class Measurement
{
    private const string AnalyzerNames = "Patchbay.Analyzers.";
    private const string GeneratorNames = "Patchbay.Generators.";

    public static string Print(string title, int plugins, int rounds, Func<int, string> source)
    {
        using var folder = new TemporaryFolder("analysis");
        int lines = 0;
        for (int i = 0; i < plugins; i++)
        {
            string text = source(i);
            lines += text.AsSpan().Count('\n') + 1;
            folder.Write($"Plugin{i}.cs", text);
        }

        Line($"{plugins} {title}, {lines} lines, {rounds} rounds, {Environment.ProcessorCount} processors");
        return Compare(string.Create(CultureInfo.InvariantCulture, $"{plugins:N0} {title}, {lines:N0} lines"), folder.Path, rounds);
    }

    private static string Compare(string title, string folder, int rounds)
    {
        // In turn, so that whatever else the machine does meets all three; the first round fills the caches of files.
        var plain = new List<CompilerRun>();
        var generated = new List<CompilerRun>();
        var analyzed = new List<CompilerRun>();
        for (int round = 0; round <= rounds; round++)
        {
            CompilerRun[] runs = [Compiler.Run(folder), Compiler.Run(folder, Compiler.Generator), Compiler.Run(folder, Compiler.Generator, Compiler.Analyzers)];
            if (round > 0)
            {
                plain.Add(runs[0]);
                generated.Add(runs[1]);
                analyzed.Add(runs[2]);
            }
        }

        Line($"  compiler alone                {Of(plain, run => run.Wall),8:F2} s   {Of(plain, run => run.Processor),8:F2} s processor");
        Line($"  with the generator            {Of(generated, run => run.Wall),8:F2} s   {Of(generated, run => run.Processor),8:F2} s processor");
        Line($"  with generator and analyzers  {Of(analyzed, run => run.Wall),8:F2} s   {Of(analyzed, run => run.Processor),8:F2} s processor");
        Line($"  generator as reported         {Of(generated, run => Sum(run, GeneratorNames)),8:F2} s");
        Line($"  analyzers as reported         {Of(analyzed, run => Sum(run, AnalyzerNames)),8:F2} s");
        double reported = Share(analyzed, generated, run => Sum(run, AnalyzerNames), run => run.Wall);
        double processor = Share(analyzed, generated, run => run.Processor, run => run.Processor) - 1;
        Line($"  analyzers as reported / wall time without them      {reported:P1}");
        Line($"  more processor time / processor time without them   {processor:P1}");
        foreach (string rule in analyzed[0].Reported.Keys.Where(name => name.StartsWith(AnalyzerNames, StringComparison.Ordinal)).OrderByDescending(name => Of(analyzed, run => run.Reported[name])))
        {
            Line($"    {rule,-58}{Of(analyzed, run => run.Reported[rule]),8:F3} s");
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            | {title} | analyzers |
            |---|---|
            | as reported / wall time of the compilation without them, with the generator | {reported:P1} |
            | more processor time / processor time without them | {processor:P1} |

            """);
    }

    private static double Sum(CompilerRun run, string names) =>
        run.Reported.Where(reported => reported.Key.StartsWith(names, StringComparison.Ordinal)).Sum(reported => reported.Value);

    // Of runs that followed each other: the machine was equally busy.
    private static double Share(List<CompilerRun> with, List<CompilerRun> without, Func<CompilerRun, double> part, Func<CompilerRun, double> whole) =>
        Of(with.Zip(without), pair => part(pair.First) / whole(pair.Second));

    private static double Of<T>(IEnumerable<T> runs, Func<T, double> value) => Statistics.Median(runs.Select(value));

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
