using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Benchmarks.Edit;

/// <summary>A driver that has run once, as that of an editor.</summary>
internal sealed class WarmDriver(IIncrementalGenerator generator, EditedProject project)
{
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: EditedProject.ParseOptions).RunGenerators(project.Compilation);

    public double Run(EditedText edit, int number)
    {
        CSharpCompilation edited = project.After(edit, number);
        long start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(edited);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
