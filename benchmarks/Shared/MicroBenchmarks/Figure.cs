namespace Patchbay.Benchmarks;

/// <summary>What was measured of one benchmark method.</summary>
/// <param name="Category">The group that it is compared in.</param>
/// <param name="Subject">What it measures.</param>
/// <param name="Nanoseconds">The median of one operation.</param>
/// <param name="Deviation">The standard deviation, in nanoseconds.</param>
/// <param name="Bytes">The bytes that one operation allocates.</param>
internal sealed record Figure(string Category, string Subject, double Nanoseconds, double Deviation, double Bytes);
