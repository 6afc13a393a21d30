using System.Globalization;
using System.Security;
using System.Text;

namespace Patchbay.Benchmarks;

/// <summary>A bar.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Its value, above 0.</param>
/// <param name="Emphasized">Whether it has the colour that stands out.</param>
internal sealed record Bar(string Label, double Value, bool Emphasized = false);

/// <summary>Bars under one heading.</summary>
internal sealed record BarGroup(string Label, IReadOnlyList<Bar> Bars);

/// <summary>Horizontal bars as SVG, in colours that can be read on light and on dark backgrounds.</summary>
internal static class BarChart
{
    private const int Width = 760;
    private const int LabelWidth = 190;
    private const int ValueWidth = 90;
    private const int RowHeight = 20;
    private const string Text = "#768390";
    private const string Plain = "#8da2b8";
    private const string Emphasis = "#e0722f";

    /// <summary>Writes a chart.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="title">The title.</param>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="groups">The bars.</param>
    /// <param name="logarithmic">Whether each further part of a bar's length stands for the same factor.</param>
    public static void Write(string file, string title, string unit, IReadOnlyList<BarGroup> groups, bool logarithmic = false)
    {
        double[] values = [.. groups.SelectMany(group => group.Bars).Select(bar => bar.Value)];
        double most = values.Max();

        // The scale begins at a power of ten below the least value.
        double origin = logarithmic ? Math.Pow(10, Math.Ceiling(Math.Log10(values.Min())) - 1) : 0;
        double Length(double value) =>
            (Width - LabelWidth - ValueWidth) * (logarithmic ? Math.Log(value / origin) / Math.Log(most / origin) : value / most);

        var rows = new StringBuilder();
        int y = 52;
        foreach (BarGroup group in groups)
        {
            y += RowHeight / 2;
            Append(rows, $"""<text x="8" y="{y + 14}" font-weight="bold">{SecurityElement.Escape(group.Label)}</text>""");
            foreach (Bar bar in group.Bars)
            {
                y += RowHeight;
                double length = Math.Max(1, Length(bar.Value));
                Append(rows, $"""<text x="{LabelWidth - 6}" y="{y + 14}" text-anchor="end">{SecurityElement.Escape(bar.Label)}</text>""");
                Append(rows, $"""<rect x="{LabelWidth}" y="{y + 3}" width="{length:0.#}" height="{RowHeight - 6}" fill="{(bar.Emphasized ? Emphasis : Plain)}"/>""");
                Append(rows, $"""<text x="{LabelWidth + length + 6:0.#}" y="{y + 14}">{Format(bar.Value)}</text>""");
            }

            y += RowHeight;
        }

        string scale = logarithmic ? $"{unit}, logarithmic scale" : unit;
        ResultsFile.WriteAtomically(file, string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {y + 8}" font-family="system-ui, sans-serif" font-size="12" fill="{Text}" role="img">
            <title>{SecurityElement.Escape(title)}</title>
            <text x="8" y="22" font-size="15" font-weight="bold">{SecurityElement.Escape(title)}</text>
            <text x="8" y="42">{SecurityElement.Escape(scale)}</text>
            {rows}</svg>

            """).ReplaceLineEndings("\n"));
    }

    // Three digits say enough.
    private static string Format(double value) =>
        value.ToString(value >= 100 ? "N0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder rows, FormattableString row) => rows.Append(row.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
