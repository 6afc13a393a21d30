using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Benchmarks.Options;

/// <summary>What one turn of a binding took, for each time that it bound.</summary>
internal sealed record Turn(double Microseconds, double Bytes);

/// <summary>Lets the bindings take short turns in one process, prints medians and ratios, and returns the ratios as a table.</summary>
internal static class Measurement
{
    private const int BindingsInATurn = 50;

    public static string Print(string title, IReadOnlyList<Binding> bindings, Document document, int rounds)
    {
        IConfigurationSection section = document.Section();
        List<Turn>[] turns = [.. bindings.Select(_ => new List<Turn>(rounds))];

        // As many rounds again first, until the JIT has made of everything the best it can.
        for (int round = -rounds; round < rounds; round++)
        {
            // Turns are short, so that whatever else the machine does falls on few; each round begins with another one.
            for (int i = 0; i < turns.Length; i++)
            {
                int binding = (i + Math.Abs(round)) % turns.Length;
                Turn turn = Take(bindings[binding], section);
                if (round >= 0)
                {
                    turns[binding].Add(turn);
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {rounds} rounds, {BindingsInATurn} bindings a turn, {Environment.ProcessorCount} processors, .NET {Environment.Version}"));
        var table = new StringBuilder($"| {title} | time | bytes allocated |\n|---|---|---|\n");
        Console.WriteLine($"{"",-38}{"time",12}{"allocated",14}{"of the binder's time",22}{"of its bytes",14}");
        for (int i = 0; i < turns.Length; i++)
        {
            double time = Statistics.MedianRatio(turns[i].Select(turn => turn.Microseconds), turns[Binding.Peer].Select(turn => turn.Microseconds));
            double bytes = Statistics.MedianRatio(turns[i].Select(turn => turn.Bytes), turns[Binding.Peer].Select(turn => turn.Bytes));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{bindings[i].Name,-38}{Statistics.Median(turns[i].Select(turn => turn.Microseconds)),9:F1} µs{Statistics.Median(turns[i].Select(turn => turn.Bytes)),12:F0} B{$"1 / {1 / time:F1}",22}{$"1 / {1 / bytes:F1}",14}"));
            table.Append(CultureInfo.InvariantCulture, $"| {bindings[i].Name} | 1 / {1 / time:F1} | 1 / {1 / bytes:F1} |\n");
        }

        return table.ToString();
    }

    private static Turn Take(Binding binding, IConfigurationSection section)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < BindingsInATurn; i++)
        {
            if (binding.Bind(section) is null)
            {
                throw new InvalidOperationException($"{binding.Name} refuses the document.");
            }
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        return new Turn(elapsed.TotalMicroseconds / BindingsInATurn, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)BindingsInATurn);
    }
}
