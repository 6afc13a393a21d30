using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Roslyn.Symbols;

/// <summary>The versions of C# in which generated code compiles.</summary>
internal static class SourceLanguage
{
    /// <summary>The lowest: raw string literals and UTF-8 literals came with it.</summary>
    public const LanguageVersion Lowest = LanguageVersion.CSharp11;

    /// <summary>Whether generated code compiles in the project of a source.</summary>
    public static bool IsSupported(SyntaxTree source) => source.Options is CSharpParseOptions { LanguageVersion: >= Lowest };

    /// <summary>Whether generated code compiles in a project.</summary>
    public static bool IsSupported(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: >= Lowest };
}
