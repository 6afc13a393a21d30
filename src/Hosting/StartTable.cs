using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting;

/// <summary>The table of a host's plugins that its log has at the start.</summary>
internal static class StartTable
{
    public static string Of(IEnumerable<IRunningInstances> groups)
    {
        string[][] rows =
        [
            ["kind", "instance", "plugin", "status"],
            .. groups.SelectMany(group => group.Report().Select(report => new[] { group.Kind, report.Instance, report.Plugin?.Name ?? "-", report.Status.ToString() })),
        ];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        return string.Join('\n', rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }
}
