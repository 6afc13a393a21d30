// Measures the way from a name to a plugin in a program that has run for a while; see benchmarks/README.md.
using System.Globalization;
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.Lookup;

bool quick = args.Contains(MicroBenchmark.Quick);
using var folder = new TemporaryFolder("lookup");
Lamps.Build(folder);
IReadOnlyList<Figure> figures = MicroBenchmark.Run<NameLookups>(quick);
IEnumerable<string> rows = figures.Select(figure =>
{
    double peer = figures.Single(other => other.Category == figure.Category && other.Subject == Subjects.Frozen).Nanoseconds;
    return string.Create(
        CultureInfo.InvariantCulture,
        $"| {figure.Category} | {figure.Subject} | {figure.Nanoseconds:0.0} ± {figure.Deviation:0.0} | {figure.Nanoseconds / peer:0.00} | {figure.Bytes:0} |");
});
string table = string.Create(CultureInfo.InvariantCulture, $"""
    One of {Lamps.Count:N0} names, warm: medians in nanoseconds, and their ratios. By hand, a created lamp is one object, which implements the contract.

    | | | time | of FrozenDictionary's | bytes allocated |
    |---|---|---|---|---|
    {string.Join('\n', rows)}
    """);
Console.WriteLine(table);
if (!quick)
{
    ResultsFile.Write("lookup", table);
}
