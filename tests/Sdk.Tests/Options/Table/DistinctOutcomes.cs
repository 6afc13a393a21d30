using System.Globalization;
using System.Text;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>
/// The whole table as a person can review it: each message once, with the key and what was found left open, and each text once
/// with the value that it is read as. How often each comes, and the first option it comes of, changes with any row.
/// </summary>
internal static class DistinctOutcomes
{
    public static string Of(IEnumerable<TriedRow> rows)
    {
        var text = new StringBuilder();
        foreach ((string title, IEnumerable<TriedRow> some) in new[]
        {
            ("# Refused", rows.Where(row => !row.Outcome.IsAccepted)),
            ("# Accepted with a warning", rows.Where(row => row.Outcome is { IsAccepted: true, Report.Warnings.Count: > 0 })),
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"{title}\n\n");
            foreach (IGrouping<string, TriedRow> message in some.GroupBy(Message, StringComparer.Ordinal))
            {
                TriedRow first = message.First();
                text.Append(CultureInfo.InvariantCulture, $"{message.Key}    <- {first.Option} {first.Row.Case} {first.Row.Json} ({message.Count()})\n");
            }

            text.Append('\n');
        }

        text.Append("# Accepted\n\n");
        foreach (IGrouping<string, TriedRow> input in rows.Where(row => row.Outcome is { IsAccepted: true, Report.Warnings.Count: 0 }).GroupBy(row => row.Row.Json ?? "nothing", StringComparer.Ordinal))
        {
            IEnumerable<string> values = input.GroupBy(row => ValueText.Of(row.Outcome.Value), StringComparer.Ordinal).Select(value => $"{value.Key} ({value.Count()})");
            text.Append(CultureInfo.InvariantCulture, $"{input.Key,-40}  {string.Join("  ", values)}\n");
        }

        return text.ToString();
    }

    private static string Message(TriedRow row) => string.Join(" | ",
        [.. row.Outcome.Report.Errors.Select(error => Open((error with { Found = error.Found is ['"', ..] ? "FOUND" : error.Found }).ToString(), row.Option.Key)),
        .. row.Outcome.Report.Warnings.Select(warning => "warning: " + Open(warning.ToString(), row.Option.Key))]);

    // Below the key there are places in the value, which matter.
    private static string Open(string message, string key) =>
        message.Replace($"here:{key}", "KEY", StringComparison.Ordinal).Replace($"\"{key}\"", "\"KEY\"", StringComparison.Ordinal);
}
