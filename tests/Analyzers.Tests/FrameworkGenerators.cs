using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests;

/// <summary>The generators that come with the framework, which complete partial types of our sources: of regular expressions, JSON and logging.</summary>
internal static class FrameworkGenerators
{
    private static readonly (string Pack, string File)[] Assemblies =
    [
        ("Microsoft.NETCore.App.Ref", "System.Text.Json.SourceGeneration.dll"),
        ("Microsoft.NETCore.App.Ref", "System.Text.RegularExpressions.Generator.dll"),
        ("Microsoft.AspNetCore.App.Ref", "Microsoft.Extensions.Logging.Generators.dll"),
    ];

    private static readonly ISourceGenerator[] All =
        [.. Assemblies.SelectMany(assembly => Assembly.LoadFrom(Path.Combine(Folder(assembly.Pack), assembly.File)).GetTypes())
            .Where(type => type.IsDefined(typeof(GeneratorAttribute)))
            .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator())];

    public static CSharpCompilation Complete(Compilation compilation, CSharpParseOptions options)
    {
        CSharpGeneratorDriver.Create(All, parseOptions: options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation completed, out _);
        return (CSharpCompilation)completed;
    }

    // Of the newest reference assemblies beside the runtime that runs the tests.
    private static string Folder(string pack)
    {
        string packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", pack));
        string newest = Directory.EnumerateDirectories(packs, "10.*").OrderBy(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0])).Last();
        return Path.Combine(newest, "analyzers", "dotnet", "cs");
    }
}
