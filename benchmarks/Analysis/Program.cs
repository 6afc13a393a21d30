// Measures what Patchbay's generator and analyzers add to the compilation of 1,000 plugins; see benchmarks/README.md.
using System.Globalization;
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.Analysis;

const int WrittenPlugins = 1000;
const int WrittenRounds = 5;
int plugins = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : WrittenPlugins;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : WrittenRounds;
string[] tables =
[
    $"Medians of {rounds} rounds.\n",
    Measurement.Print("realistic plugins", plugins, rounds, PluginSources.Realistic),
    Measurement.Print("tiny plugins", plugins, rounds, PluginSources.Tiny),
];
if (plugins >= WrittenPlugins && rounds >= WrittenRounds)
{
    ResultsFile.Write("analysis", string.Join('\n', tables));
}
