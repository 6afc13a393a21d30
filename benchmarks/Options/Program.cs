// Measures how options are bound and validated, beside the framework's binder and validator; see benchmarks/README.md.
using System.Globalization;
using Patchbay.Benchmarks.Options;

if (args is [FirstBinding.Argument, var number])
{
    FirstBinding.Measure(int.Parse(number, CultureInfo.InvariantCulture));
    return 0;
}

int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 400;
if (!Agreement.Holds())
{
    return 1;
}

Measurement.Print("Twelve simple options", Binding.AllFlat, Documents.Flat, rounds);
Measurement.Print("Twelve options, of which a list and a section", Binding.All, Documents.Complete, rounds);
FirstBinding.Print(Math.Max(1, rounds / 20));
return 0;
