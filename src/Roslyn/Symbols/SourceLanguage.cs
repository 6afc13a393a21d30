using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Roslyn.Symbols;

/// <summary>The versions of C# that generated code compiles with.</summary>
internal static class SourceLanguage
{
    /// <summary>The lowest version: generated code has raw string literals and UTF-8 literals.</summary>
    public const LanguageVersion Lowest = LanguageVersion.CSharp11;

    /// <summary>Whether generated code compiles with the language version of a source.</summary>
    public static bool IsSupported(SyntaxTree source) => source.Options is CSharpParseOptions { LanguageVersion: >= Lowest };

    /// <summary>Whether generated code compiles with the language version of a project.</summary>
    public static bool IsSupported(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: >= Lowest };
}
