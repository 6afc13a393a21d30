// Measures how long a program takes to list 1,000 packages, and how long to load them; see benchmarks/README.md.
using System.Diagnostics;
using System.Globalization;
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.Packages;

const int WrittenPackages = 1000;
const int WrittenRounds = 7;
if (args is ["--subject", var key, var measured])
{
    // This is one of the processes that are measured.
    Subject subject = Subject.All.Single(subject => subject.Key == key);
    long start = Stopwatch.GetTimestamp();
    int found = subject.Run(measured);
    double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed} {Environment.CpuUsage.TotalTime.TotalMilliseconds} {found}"));
    return 0;
}

int packages = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : WrittenPackages;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : WrittenRounds;
using var folder = new TemporaryFolder("packages");
PublishedPackages.Write(folder.Path, packages);
Dictionary<Subject, List<Sample>> samples = Subject.All.ToDictionary(subject => subject, _ => new List<Sample>());

// The first round fills the caches of files and does not count; each one begins with another subject.
for (int round = 0; round <= rounds; round++)
{
    for (int i = 0; i < Subject.All.Count; i++)
    {
        Subject subject = Subject.All[(i + round) % Subject.All.Count];
        Sample sample = Measure(subject);
        if (round > 0)
        {
            samples[subject].Add(sample);
        }
    }
}

string table = $"""
    Medians of {rounds} fresh processes each, with {packages.ToString("N0", CultureInfo.InvariantCulture)} packages of one plugin. Ratios are medians of those of one round, of the elapsed time and, in parentheses, of processor time, that of the runtime's start included.

    | what a program does with the folder | ms elapsed | ms of processor time | loading takes … times as long |
    |---|---|---|---|
    {string.Join('\n', Subject.All.Select(Row))}
    """;
Console.WriteLine(table);
if (packages >= WrittenPackages && rounds >= WrittenRounds)
{
    ResultsFile.Write("packages", table);
}

return 0;

string Row(Subject subject) => string.Create(
    CultureInfo.InvariantCulture,
    $"| {subject.Name} | {Statistics.Median(Elapsed(subject)):N0} | {Statistics.Median(Processor(subject)):N0} | {Statistics.MedianRatio(Elapsed(Subject.Load), Elapsed(subject)):0.0} ({Statistics.MedianRatio(Processor(Subject.Load), Processor(subject)):0.0}) |");

IEnumerable<double> Elapsed(Subject subject) => samples[subject].Select(sample => sample.Elapsed);

IEnumerable<double> Processor(Subject subject) => samples[subject].Select(sample => sample.Processor);

Sample Measure(Subject subject)
{
    string index = Path.Combine(folder.Path, ".patchbay-index.json");
    if (subject == Subject.Cold)
    {
        File.Delete(index);
    }
    else if (!File.Exists(index))
    {
        Start(Subject.Cold);
    }

    return Start(subject);
}

Sample Start(Subject subject)
{
    string[] output = ProgramRun.Of(Environment.ProcessPath!, "--subject", subject.Key, folder.Path).Succeeded().Output.Split(' ');
    return int.Parse(output[2], CultureInfo.InvariantCulture) == packages
        ? new Sample(double.Parse(output[0], CultureInfo.InvariantCulture), double.Parse(output[1], CultureInfo.InvariantCulture))
        : throw new InvalidOperationException($"{subject.Key} found {output[2]} plugins.");
}
