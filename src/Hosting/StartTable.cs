using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting;

/// <summary>The table of a host's plugins that its log has at the start: instances, packages, and what was refused.</summary>
internal static class StartTable
{
    /// <summary>The table; empty if there is neither an instance nor a package, as where an engine creates its plugins when they are needed.</summary>
    public static string Of(IEnumerable<IRunningInstances> groups, PluginPackages packages)
    {
        string[][] rows =
        [
            ["kind", "name", "plugin", "status"],
            .. groups.SelectMany(group => group.Report().Select(report => new[] { group.Kind, report.Instance, report.Plugin?.Name ?? "-", report.Status.ToString() })),
            .. packages.Packages.Select(package => new[] { "package", package.Id, package.PluginCount == 1 ? "1 plugin" : $"{package.PluginCount} plugins", package.Version ?? "-" }),
            .. packages.Refusals.Select(refusal => new[] { "package", refusal.PackageId ?? refusal.Folder, "-", $"Refused: {refusal.Reason}" }),
        ];
        if (rows.Length == 1)
        {
            return "";
        }

        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        return string.Join('\n', rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }
}
