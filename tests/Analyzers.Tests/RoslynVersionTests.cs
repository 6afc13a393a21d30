using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Formatting;

namespace Patchbay.Analyzers.Tests;

/// <summary>These tests run in one project on the oldest compiler, in another on the newest; not twice on the same.</summary>
[TestClass]
public sealed class RoslynVersionTests
{
    [TestMethod]
    [DataRow(typeof(Compilation))]
    [DataRow(typeof(CSharpCompilation))]
    [DataRow(typeof(Workspace))]
    [DataRow(typeof(CSharpFormattingOptions))]
    public void The_compiler_is_of_the_version_that_the_project_names(Type type)
    {
        string expected = typeof(RoslynVersionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RoslynVersion").Value!;
        type.Assembly.GetName().Version!.ToString(3).ShouldBe(expected);
        bool isOldest = typeof(RoslynVersionTests).Assembly.GetName().Name!.Contains("Roslyn414", StringComparison.Ordinal);
        expected.StartsWith("4.14.", StringComparison.Ordinal).ShouldBe(isOldest);
    }
}
