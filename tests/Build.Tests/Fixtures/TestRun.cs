using System.Diagnostics.CodeAnalysis;
using Patchbay.Testing.Builds;

namespace Build.Tests.Fixtures;

/// <summary>What is left when all tests have run.</summary>
[TestClass]
public static class TestRun
{
    [AssemblyCleanup]
    [SuppressMessage("Usage", "MSTEST0030", Justification = "The class is one of the test framework's life cycle.")]
    public static void End() => CompilerServer.Stop();
}
