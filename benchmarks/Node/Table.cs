using System.Text;
using Patchbay.Benchmarks.Nodes.Runs;

namespace Patchbay.Benchmarks.Nodes;

/// <summary>The figures as tables.</summary>
internal sealed class Table
{
    private const double MiB = 1024 * 1024;

    private readonly StringBuilder _figures = new();
    private readonly StringBuilder _hangs = new();

    public void Add(IReadOnlyList<StartFigures> starts)
    {
        Row($"| start: `StartAsync` to the first answer, median of {starts.Count} fresh processes | {Statistics.Median(starts.Select(start => start.Start)):N0} ms | at most 1,000 ms |");
        Row($"| the same, from the start of the process | {Statistics.Median(starts.Select(start => start.Process)):N0} ms | |");
        Row($"| processor time until then | {Statistics.Median(starts.Select(start => start.Processor)):N0} ms | |");
    }

    public void Add(IdleFigures idle)
    {
        Row($"| idle: share of a core | {idle.Share:0.00 %} | below 1 % |");
        Row($"| idle: working set | {idle.WorkingSet / MiB:N0} MiB | below 100 MiB |");
    }

    public void Add(IReadOnlyList<(Latencies Node, Latencies Floor)> loads, long length, double workingSet)
    {
        Row($"| 200 `status` requests a second, of {length / 1024:N0} KiB each: median | {Statistics.Median(loads.Select(load => load.Node.Median)):0.00} ms | below 5 ms |");
        Row($"| the same: 99 of 100 are answered within | {Statistics.Median(loads.Select(load => load.Node.Late)):0.00} ms | |");
        Row($"| the same: not answered | {loads.Sum(load => load.Node.Failed)} | 0 |");
        Row($"| a plain web program that answers the same bytes: median | {Statistics.Median(loads.Select(load => load.Floor.Median)):0.00} ms | |");
        Row($"| the node takes … times as long | {Statistics.MedianRatio(loads.Select(load => load.Node.Median), loads.Select(load => load.Floor.Median)):0.00} | |");
        Row($"| working set after that | {workingSet / MiB:N0} MiB | |");
    }

    public void Add(string what, HangFigures hang) => _hangs.Append(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {hang.Api.Median:0.00} | {hang.Api.Late:0.0} | {hang.Api.Most:0.0} | {hang.Api.Failed} | {hang.Late:0.0} | {hang.Latest:0.0} |\n"));

    public override string ToString() => $"""
        | a node with {Home.Instances.ToString("N0", CultureInfo.InvariantCulture)} devices and sensors | | goal |
        |---|---|---|
        {_figures}{(_hangs.Length == 0 ? "" : $"""

        Milliseconds of calls for others, 50 a second, and by which entries of schedules come late, while

        | | calls: median | 99 of 100 within | longest | not answered | entries: median | latest |
        |---|---|---|---|---|---|---|
        {_hangs}
        """)}
        """.TrimEnd();

    private void Row(FormattableString row) => _figures.Append(row.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
