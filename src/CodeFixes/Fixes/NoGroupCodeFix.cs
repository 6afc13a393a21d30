using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Adds one of the groups of members of which a plugin has none (PB0005).</summary>
/// <remarks>Only the author knows which group is meant, so there is no Fix All, and <c>dotnet format</c> does not choose one.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NoGroupCodeFix() : MissingMembersCodeFix(fixAllProvider: null, DiagnosticIds.NoGroup);
