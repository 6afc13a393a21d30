using System.Globalization;
using Patchbay.Benchmarks.Edit;
using Patchbay.Generators;

int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
int[] sizes = args.Length > 1 ? [.. args[1].Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [100, 1000, 5000];
foreach (int size in sizes)
{
    var project = new EditedProject(size);
    foreach (EditedText edit in Enum.GetValues<EditedText>())
    {
        // In turn, so that whatever else the machine does meets both.
        var floor = new WarmDriver(new FloorGenerator(), project);
        var ours = new WarmDriver(new PluginGenerator(), project);
        var pairs = new List<(double Floor, double Ours)>();
        for (int round = 0; round < rounds + 3; round++)
        {
            (double, double) pair = (floor.Run(edit, round + 1), ours.Run(edit, round + 1));
            if (round >= 3)
            {
                pairs.Add(pair);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,6} {edit,-20} floor {Median(pairs.Select(pair => pair.Floor)),8:F1} ms   Patchbay {Median(pairs.Select(pair => pair.Ours)),8:F1} ms   ratio {Median(pairs.Select(pair => pair.Ours / pair.Floor)):F2}"));
    }
}

static double Median(IEnumerable<double> values)
{
    double[] sorted = [.. values.Order()];
    return sorted[sorted.Length / 2];
}
