namespace Patchbay.Benchmarks.Nodes.Runs;

/// <summary>How long requests took, in milliseconds.</summary>
/// <param name="Median">The median.</param>
/// <param name="Late">What 99 of 100 stayed below.</param>
/// <param name="Most">The longest.</param>
/// <param name="Failed">How many were not answered.</param>
internal sealed record Latencies(double Median, double Late, double Most, int Failed)
{
    public static Latencies Of(IReadOnlyCollection<double> all)
    {
        double[] answered = [.. all.Where(double.IsFinite).Order()];
        return new Latencies(Statistics.Median(answered), answered[(int)(answered.Length * 0.99)], answered[^1], all.Count - answered.Length);
    }

    public static Latencies Parse(string text)
    {
        double[] values = [.. text.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
        return new Latencies(values[0], values[1], values[2], (int)values[3]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median} {Late} {Most} {Failed}");
}
