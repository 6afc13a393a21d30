using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Tests.Suppressors;

/// <summary>Compares what a diagnostic of the SDK marks without Patchbay's suppressors and with them.</summary>
internal static class SuppressorRun
{
    public static void Verify(string id, string source, string[] marked, string[] left, string disabled = "none")
    {
        (string[] foundMarked, string[] foundLeft) = SdkAnalyzers.Find(id, source, disabled, new UnusedParameterOfOldAnalyzers());
        foundMarked.ShouldBe(marked, "without Patchbay");
        foundLeft.ShouldBe(left, "with Patchbay");
    }
}
