using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Benchmarks.Options;

/// <summary>What the first binding of a process takes, when nothing is compiled yet: in a new process each time, in turn.</summary>
internal static class FirstBinding
{
    /// <summary>The argument that starts this program as one of those processes; the binding's number follows.</summary>
    public const string Argument = "--first";

    public static void Measure(int binding)
    {
        IConfigurationSection section = Documents.Complete.Section();
        Func<IConfigurationSection, object?> bind = Binding.All[binding].Bind;
        long start = Stopwatch.GetTimestamp();
        bind(section);
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Prints medians and ratios, and returns the ratios as a table.</summary>
    public static string Print(int rounds)
    {
        List<double>[] times = [.. Binding.All.Select(_ => new List<double>(rounds))];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < times.Length; i++)
            {
                times[i].Add(Start(i));
            }
        }

        Console.WriteLine($"First binding of {rounds} processes");
        var table = new StringBuilder("| First binding of a process, twelve options, of which a list and a section | time |\n|---|---|\n");
        for (int i = 0; i < times.Length; i++)
        {
            double share = Statistics.MedianRatio(times[i], times[Binding.Peer]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Binding.All[i].Name,-38}{Statistics.Median(times[i]),9:F1} ms{$"1 / {1 / share:F1}",36}"));
            table.Append(CultureInfo.InvariantCulture, $"| {Binding.All[i].Name} | 1 / {1 / share:F1} |\n");
        }

        return table.ToString();
    }

    private static double Start(int binding)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Argument, binding.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
