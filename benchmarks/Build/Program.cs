// Measures builds of many small plugins, beside the same classes without Patchbay; see benchmarks/README.md.
using System.Globalization;
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.Build;

int plugins = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 7;
using var folder = new TemporaryFolder("build");
folder.Write("Directory.Build.props", "<Project />");
folder.Write("Directory.Build.targets", "<Project />");
folder.Write("Directory.Packages.props", "<Project />");
var times = new Dictionary<BuiltProject, List<double>>();
foreach (BuiltProject project in BuiltProject.All)
{
    project.Write(folder, plugins);
    ProgramRun.OfDotnet("restore", Path.Combine(folder.Path, project.Folder)).Succeeded();
    times.Add(project, []);
}

// In turn, so that whatever else the machine does meets all; the first round fills the caches of files.
for (int round = 0; round <= rounds; round++)
{
    foreach (BuiltProject project in BuiltProject.All)
    {
        double seconds = ProgramRun.OfDotnet("build", Path.Combine(folder.Path, project.Folder), "--no-restore", "--no-incremental").Succeeded().Elapsed.TotalSeconds;
        if (round > 0)
        {
            times[project].Add(seconds);
        }
    }
}

string table = Table.Of(times, plugins, rounds);
Console.WriteLine(table);
if (args.Length == 0)
{
    ResultsFile.Write("build", table);
    BarChart.Write(
        Path.Combine(Repository.Benchmarks, "build.svg"),
        string.Create(CultureInfo.InvariantCulture, $"Building {plugins:N0} plugins of one line"),
        "seconds",
        [new BarGroup("dotnet build", [.. times.Select(series => new Bar(series.Key.Folder, Statistics.Median(series.Value), series.Key == BuiltProject.Patchbay))])]);
}

return 0;
