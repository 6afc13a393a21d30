// Measures what Patchbay's generator and analyzers add to the compilation of 1,000 plugins; see benchmarks/README.md.
using System.Globalization;
using Patchbay.Benchmarks.Analysis;

int plugins = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
Measurement.Print("realistic plugins", plugins, rounds, PluginSources.Realistic);
Measurement.Print("tiny plugins", plugins, rounds, PluginSources.Tiny);
