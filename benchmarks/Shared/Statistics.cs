namespace Patchbay.Benchmarks;

internal static class Statistics
{
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The median of ratios of values that were measured one after the other, when the machine was equally busy; not the ratio of two medians.</summary>
    public static double MedianRatio(IEnumerable<double> values, IEnumerable<double> of) =>
        Median(values.Zip(of, (value, peer) => value / peer));
}
