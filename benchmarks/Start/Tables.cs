using System.Globalization;
using System.Text;

namespace Patchbay.Benchmarks.Start;

/// <summary>The samples as tables of medians, with ratios to the reflection scan.</summary>
internal static class Tables
{
    public static string Of(IReadOnlyList<Series> all, int rounds)
    {
        var text = new StringBuilder();
        Line(text, $"Medians of {rounds} fresh processes each, by number of plugins; in parentheses the median of the ratios to the reflection scan of the same round.");
        if (all.Any(series => series.Mode.IsNative))
        {
            Line(text, $"In native programs the assemblies of the peers are kept whole (`TrimmerRootAssembly`), without which nothing is found by reflection; Patchbay needs no such line.");
        }

        if (all.Any(series => all.Any(other => other.Size > series.Mode.LargestSize)))
        {
            Line(text, $"Ahead of time, no more than {Mode.CompiledSize:N0} are compiled: dictionary and switch, one method each, take the compiler many minutes for more.");
        }

        foreach (IGrouping<Mode, Series> mode in all.GroupBy(series => series.Mode))
        {
            Table(text, $"{mode.Key}: milliseconds to the end of the first call", [.. mode], sample => sample.FirstCall / 1000);
            Table(text, $"{mode.Key}: milliseconds of the whole process", [.. mode], sample => sample.Process);
        }

        return text.ToString().TrimEnd();
    }

    private static void Table(StringBuilder text, string title, Series[] all, Func<Sample, double> value)
    {
        int[] sizes = [.. all.Select(series => series.Size).Distinct()];
        Line(text, $"");
        Line(text, $"| {title} | {string.Join(" | ", sizes.Select(size => size.ToString("N0", CultureInfo.InvariantCulture)))} |");
        Line(text, $"|---|{string.Concat(Enumerable.Repeat("---|", sizes.Length))}");
        foreach (IGrouping<Subject, Series> subject in all.GroupBy(series => series.Subject))
        {
            IEnumerable<string> cells = subject.Select(series => Cell(series, all.Single(peer => peer.Subject == Subject.Peer && peer.Size == series.Size), value));
            Line(text, $"| {subject.Key.Name} | {string.Join(" | ", cells)} |");
        }
    }

    private static string Cell(Series series, Series peer, Func<Sample, double> value)
    {
        if (series.Failure is not null)
        {
            return $"fails: {series.Failure}";
        }

        double milliseconds = Statistics.Median(series.Samples.Select(value));
        string median = milliseconds.ToString(milliseconds >= 100 ? "0" : milliseconds >= 10 ? "0.0" : milliseconds >= 1 ? "0.00" : "0.000", CultureInfo.InvariantCulture);
        return peer.Failure is not null || series == peer
            ? median
            : string.Create(CultureInfo.InvariantCulture, $"{median} ({Statistics.MedianRatio(series.Samples.Select(value), peer.Samples.Select(value)):0.00})");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
