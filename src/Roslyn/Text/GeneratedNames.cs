using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Roslyn.Text;

/// <summary>
/// Names what is generated. Types for the author's types mirror their namespace below <c>Patchbay.Generated</c>, where
/// they are in nobody's way; binders and registries are also found by these names from other assemblies.
/// </summary>
internal static class GeneratedNames
{
    private const string Root = "Patchbay.Generated";

    public static GeneratedType Factory(INamedTypeSymbol type, string kind) =>
        new(Namespace(type), TypeName(type) + NameCase.Pascal(kind) + (kind.EndsWith("plugin", StringComparison.Ordinal) ? "" : "Plugin"));

    public static GeneratedType Binder(INamedTypeSymbol type) => new(Namespace(type), TypeName(type) + "Binder");

    public static GeneratedType Registry(string assemblyName) =>
        new(Root + "." + string.Join(".", assemblyName.Split('.').Select(Segment)), "PluginRegistry");

    private static string Namespace(INamedTypeSymbol type)
    {
        string name = "";
        for (INamespaceSymbol space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            name = "." + TypeNames.Identifier(space.Name) + name;
        }

        return Root + name;
    }

    private static string TypeName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? TypeName(outer) + "_" + type.Name : type.Name;

    private static string Segment(string name)
    {
        var segment = new StringBuilder();
        foreach (char character in name)
        {
            segment.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        }

        if (segment.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(segment[0]))
        {
            segment.Insert(0, '_');
        }

        return TypeNames.Identifier(segment.ToString());
    }
}

/// <summary>A type that is generated for one of the author's.</summary>
internal sealed record GeneratedType(string Namespace, string Name)
{
    public string FullName => $"global::{Namespace}.{Name}";

    /// <summary>As reflection writes it: without the marks of escaped keywords.</summary>
    public string MetadataName => $"{Namespace.Replace("@", "")}.{Name}";
}
