// Measures how options are bound and validated, beside the framework's binder and validator; see benchmarks/README.md.
using System.Globalization;
using Patchbay.Benchmarks;
using Patchbay.Benchmarks.Options;

if (args is [FirstBinding.Argument, var number])
{
    FirstBinding.Measure(int.Parse(number, CultureInfo.InvariantCulture));
    return 0;
}

const int WrittenRounds = 400;
int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : WrittenRounds;
if (!Agreement.Holds())
{
    return 1;
}

string[] tables =
[
    $"Ratios to the framework's binder with its validator: medians of {rounds} rounds, and of {Processes(rounds)} processes for the first binding.\n",
    Measurement.Print("Twelve simple options", Binding.AllFlat, Documents.Flat, rounds),
    Measurement.Print("Twelve options, of which a list and a section", Binding.All, Documents.Complete, rounds),
    FirstBinding.Print(Processes(rounds)),
];

// After fewer rounds the JIT is not done yet.
if (rounds >= WrittenRounds)
{
    ResultsFile.Write("options", string.Join('\n', tables));
}

return 0;

static int Processes(int rounds) => Math.Max(1, rounds / 20);
