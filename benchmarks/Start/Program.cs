// Measures fresh processes up to the first call of one plugin among many, beside what finds plugins otherwise; see benchmarks/README.md.
using System.Diagnostics;
using System.Globalization;
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.Start;

Settings settings = Settings.Parse(args);
using var folder = new TemporaryFolder("start");
var programs = new List<MeasuredProgram>();
foreach (int size in settings.Sizes)
{
    long start = Stopwatch.GetTimestamp();
    programs.AddRange(MeasuredProgram.Publish(folder.Subfolder(size.ToString(CultureInfo.InvariantCulture)), size, settings.Modes));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} plugins: published in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"));
}

IReadOnlyList<Series> all = Measurement.Run(programs, settings.Rounds);
string tables = Tables.Of(all, settings.Rounds);
Console.WriteLine(tables);
if (settings.Writes)
{
    ResultsFile.Write("start", tables);
    Chart.Write(all);
}

return 0;
