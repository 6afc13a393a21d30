using System.Globalization;

namespace Patchbay.Benchmarks.Start;

/// <summary>The chart of what users run most: the program that the JIT compiles.</summary>
internal static class Chart
{
    public static void Write(IReadOnlyList<Series> all)
    {
        Series[] shown = [.. all.Where(series => series.Mode == all[0].Mode && series.Samples.Count > 0)];
        BarChart.Write(
            Path.Combine(Repository.Benchmarks, "start.svg"),
            $"From the start of a program to the first call of one plugin ({all[0].Mode})",
            "milliseconds",
            [.. shown.GroupBy(series => series.Size).Select(size => new BarGroup(string.Create(CultureInfo.InvariantCulture, $"{size.Key:N0} plugins"), [.. size.Select(ToBar)]))],
            logarithmic: true);
    }

    private static Bar ToBar(Series series) =>
        new(series.Subject.Name.Trim('*', '`'), Statistics.Median(series.Samples.Select(sample => sample.FirstCall)) / 1000, series.Subject == Subject.Patchbay);
}
