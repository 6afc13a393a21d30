using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Patchbay.Analyzers;
using Patchbay.Analyzers.Rules.Baseline;
using Patchbay.CodeFixes.Editing;

namespace Patchbay.CodeFixes.Fixes;

/// <summary>Writes into <c>PluginOptions.Unshipped.txt</c> that a shipped option is changed on purpose (PB0036).</summary>
/// <remarks>An author decides to break configurations one option at a time, so there is no Fix All, and <c>dotnet format</c> never does.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RecordBreakCodeFix() : RecordCodeFix("Approve this break and record it in " + BaselineFiles.Unshipped, fixAllProvider: null, DiagnosticIds.ShippedOption);
