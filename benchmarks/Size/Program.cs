// Measures how much a plugin weighs, in source, assembly and trimmed program; see benchmarks/README.md.
using System.Globalization;
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.Size;

using var folder = new TemporaryFolder("size");
string Row(string title, string plugin)
{
    PluginSize patchbay = PluginSize.OfPatchbay(folder.Subfolder($"Patchbay.{plugin}"), plugin);
    PluginSize byHand = PluginSize.OfByHand(folder.Subfolder($"ByHand.{plugin}"), plugin);
    return string.Create(CultureInfo.InvariantCulture, $"| {title} | {patchbay.Source:N0} | {patchbay.Assembly:N0} | {byHand.Assembly:N0} |");
}

IReadOnlyDictionary<string, long> with = TrimmedProgram.WithPatchbay(folder.Subfolder("with"));
IReadOnlyDictionary<string, long> without = TrimmedProgram.ByHand(folder.Subfolder("without"));
IEnumerable<string> differences = with.Keys.Union(without.Keys, StringComparer.Ordinal)
    .Select(file => (File: file, Bytes: with.GetValueOrDefault(file) - without.GetValueOrDefault(file)))
    .Where(difference => Math.Abs(difference.Bytes) >= 1024)
    .OrderByDescending(difference => Math.Abs(difference.Bytes))
    .Select(difference => $"| of that, `{difference.File}` | | | {Kilobytes(difference.Bytes)} |");
string table = string.Join('\n',
    [
        "Bytes that each further plugin adds.",
        "",
        "| | generated source | assembly | assembly, written by hand |",
        "|---|---|---|---|",
        Row("plugin of one line", "OneLine"),
        Row("plugin with four options", "WithOptions"),
        "",
        "A trimmed program with its framework and one plugin with options, in KB (1,024 bytes).",
        "",
        "| | Patchbay | by hand | difference |",
        "|---|---|---|---|",
        $"| all files | {Kilobytes(with.Values.Sum())} | {Kilobytes(without.Values.Sum())} | {Kilobytes(with.Values.Sum() - without.Values.Sum())} |",
        .. differences,
    ]);
Console.WriteLine(table);
ResultsFile.Write("size", table);

static string Kilobytes(long bytes) => (bytes / 1024.0).ToString("N0", CultureInfo.InvariantCulture);
