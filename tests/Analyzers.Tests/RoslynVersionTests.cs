using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests;

/// <summary>These tests run in projects on the oldest compilers, in another on the newest; not twice on the same.</summary>
[TestClass]
public sealed class RoslynVersionTests
{
    [TestMethod]
    public void The_compiler_is_of_the_version_that_the_project_names()
    {
        Assembly tests = typeof(RoslynVersionTests).Assembly;
        string expected = tests.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RoslynVersion").Value!;
        _ = tests.GetTypes();
        string[] loaded = [.. AppDomain.CurrentDomain.GetAssemblies().Append(typeof(Compilation).Assembly).Append(typeof(CSharpCompilation).Assembly)
            .Select(assembly => assembly.GetName())
            .Where(name => name.Name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "Microsoft.CodeAnalysis.Workspaces" or "Microsoft.CodeAnalysis.CSharp.Workspaces")
            .Select(name => name.Version!.ToString(3))];

        loaded.Length.ShouldBeGreaterThan(1);
        loaded.ShouldAllBe(version => version == expected);
        tests.GetName().Name.ShouldBe(expected switch
        {
            "4.8.0" => "Patchbay.Roslyn48.Tests",
            "4.14.0" => "Patchbay.Roslyn414.Tests",
            _ => "Patchbay.Analyzers.Tests",
        });
    }
}
