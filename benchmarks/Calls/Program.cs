// Measures calls of plugins through Patchbay's adapters, beside the same calls without; see benchmarks/README.md.
using System.Globalization;
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.Calls;

bool quick = args.Contains(MicroBenchmark.Quick);
ILookup<string, Figure> shapes = MicroBenchmark.Run<DeviceCalls>(quick).ToLookup(figure => figure.Category);
IEnumerable<string> rows = shapes.Select(shape =>
{
    Figure Of(string subject) => shape.Single(figure => figure.Subject == subject);
    double more = Of(Subjects.Patchbay).Nanoseconds - Of(Subjects.Interface).Nanoseconds;
    return string.Create(
        CultureInfo.InvariantCulture,
        $"| {shape.Key} | {Of(Subjects.Direct).Nanoseconds:0.0} | {Of(Subjects.Interface).Nanoseconds:0.0} | {Of(Subjects.Patchbay).Nanoseconds:0.0} ± {Of(Subjects.Patchbay).Deviation:0.0} | {more:+0.0;-0.0;0.0} | {Of(Subjects.Patchbay).Bytes:0} |");
});
string table = $"""
    Medians in nanoseconds for a call that completes synchronously.

    | shape of the plugin's method | direct | interface | Patchbay | more than interface | bytes allocated |
    |---|---|---|---|---|---|
    {string.Join('\n', rows)}
    """;
Console.WriteLine(table);
if (!quick)
{
    ResultsFile.Write("calls", table);
}
