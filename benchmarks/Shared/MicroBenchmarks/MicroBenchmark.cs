using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Patchbay.Benchmarks;

/// <summary>Runs benchmark methods with BenchmarkDotNet.</summary>
internal static class MicroBenchmark
{
    /// <summary>The argument for a short run, whose figures say nothing but that it works.</summary>
    public const string Quick = "--quick";

    /// <summary>Measures the methods of a class, which have a category and a description each.</summary>
    public static IReadOnlyList<Figure> Run<TBenchmarks>(bool quick)
    {
        using var artifacts = new TemporaryFolder("micro");

        // In this process: what is measured needs nothing of its own, and no project is built beside the measurement.
        Job job = quick
            ? Job.Dry.WithIterationCount(3).WithInvocationCount(1024).WithUnrollFactor(16)
            : Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(200)).WithMaxIterationCount(40);
        ManualConfig configuration = ManualConfig.CreateEmpty()
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)
            .WithArtifactsPath(artifacts.Path);
        Summary summary = BenchmarkRunner.Run<TBenchmarks>(configuration);
        return summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)
            ? throw new InvalidOperationException("A benchmark failed; see above.")
            : [.. summary.Reports.OrderBy(report => report.BenchmarkCase.Descriptor.MethodIndex).Select(ToFigure)];
    }

    private static Figure ToFigure(BenchmarkReport report) => new(
        report.BenchmarkCase.Descriptor.Categories.Single(),
        report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
        report.ResultStatistics!.Median,
        report.ResultStatistics.StandardDeviation,
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
}
