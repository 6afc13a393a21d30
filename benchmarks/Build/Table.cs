using System.Globalization;
using System.Text;

namespace Patchbay.Benchmarks.Build;

/// <summary>The times as a table of medians, with ratios to what is written by hand.</summary>
internal static class Table
{
    public static string Of(IReadOnlyDictionary<BuiltProject, List<double>> times, int plugins, int rounds)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{plugins:N0} plugins of one line, each in a file of its own: medians of {rounds} runs of `dotnet build --no-incremental`, restored before, without compiler server and build nodes from before.\n\n");
        text.Append("| project | seconds | to by hand |\n|---|---|---|\n");
        foreach ((BuiltProject project, List<double> seconds) in times)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {project.Name} | {Statistics.Median(seconds):0.00} | {Statistics.MedianRatio(seconds, times[BuiltProject.ByHand]):0.00} |\n");
        }

        return text.ToString().TrimEnd();
    }
}
