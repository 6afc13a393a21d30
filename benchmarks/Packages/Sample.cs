namespace Patchbay.Benchmarks.Packages;

/// <summary>What a fresh process took.</summary>
/// <param name="Elapsed">Milliseconds from before the work until after it.</param>
/// <param name="Processor">Milliseconds of processor time, of the whole process.</param>
internal sealed record Sample(double Elapsed, double Processor);
