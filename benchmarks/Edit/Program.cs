// Measures what the generator costs after an edit, on a warm driver, beside the least that any such generator can cost; see benchmarks/README.md.
using System.Globalization;
using System.Text;
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.Edit;
using Patchbay.Generators;

const int WarmUp = 3;
int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 25;
int[] sizes = args.Length > 1 ? [.. args[1].Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [100, 1000, 5000];
var table = new StringBuilder()
    .Append(CultureInfo.InvariantCulture, $"`RunGenerators` on a driver that has run before, plugins with options, each in a file of its own: medians of {rounds} edits.\n\n")
    .Append("| plugins | edited | floor, ms | Patchbay, ms | ratio |\n|---|---|---|---|---|\n");
var bars = new List<BarGroup>();
foreach (int size in sizes)
{
    var project = new EditedProject(size);
    foreach (EditedText edit in Enum.GetValues<EditedText>())
    {
        // In turn, so that whatever else the machine does meets both.
        var floor = new WarmDriver(new FloorGenerator(), project);
        var patchbay = new WarmDriver(new PluginGenerator(), project);
        var floors = new List<double>();
        var times = new List<double>();
        for (int round = 1; round <= WarmUp + rounds; round++)
        {
            (double Floor, double Patchbay) pair = (floor.Run(edit, round), patchbay.Run(edit, round));
            if (round > WarmUp)
            {
                floors.Add(pair.Floor);
                times.Add(pair.Patchbay);
            }
        }

        table.Append(CultureInfo.InvariantCulture, $"| {size:N0} | {Name(edit)} | {Statistics.Median(floors):0.0} | {Statistics.Median(times):0.0} | {Statistics.MedianRatio(times, floors):0.00} |\n");
        bars.Add(new BarGroup(string.Create(CultureInfo.InvariantCulture, $"{size:N0} plugins, {Name(edit)}"), [new Bar("floor", Statistics.Median(floors)), new Bar("Patchbay", Statistics.Median(times), Emphasized: true)]));
    }
}

Console.WriteLine(table);
if (args.Length == 0)
{
    ResultsFile.Write("edit", table.ToString());
    BarChart.Write(Path.Combine(Repository.Benchmarks, "edit.svg"), "What the generator costs after an edit", "milliseconds", bars, logarithmic: true);
}

return 0;

static string Name(EditedText edit) => edit switch
{
    EditedText.BodyElsewhere => "a body in another file",
    EditedText.BodyOfPlugin => "the body of a plugin",
    _ => "the attribute of a plugin",
};
