extern alias CodeFixes;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Patchbay.Analyzers.Tests;

/// <summary>
/// A fix applied in a workspace, as an editor does. Every run proves that the fixed code compiles, after the generator,
/// and that no diagnostic of ours is left.
/// </summary>
internal static class FixRun
{
    private static readonly CodeFixProvider[] Fixes =
        [.. typeof(CodeFixes::Patchbay.CodeFixes.NameFormFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>Applies the fix with the title to the first diagnostic, and compares.</summary>
    public static void Verify(string source, string title, string expected) =>
        Apply(source, title, all: false).ShouldBe(expected.ReplaceLineEndings("\n"));

    /// <summary>Applies the fix in a project with further global usings, and compares.</summary>
    public static void VerifyWith(string globalUsings, string source, string title, string expected) =>
        Apply(source, title, all: false, globalUsings).ShouldBe(expected.ReplaceLineEndings("\n"));

    /// <summary>Applies the fix to all diagnostics of the document, and compares.</summary>
    public static void VerifyAll(string source, string title, string expected) =>
        Apply(source, title, all: true).ShouldBe(expected.ReplaceLineEndings("\n"));

    /// <summary>Applies the fix to all diagnostics of the document, where only that it leaves nothing behind counts.</summary>
    public static void ApplyToAll(string source, string title) => Apply(source, title, all: true);

    public static IReadOnlyList<string> Titles(string source)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, source);
        return [.. Actions(document, Found(document)[0]).Select(offer => offer.Action.Title)];
    }

    private static string Apply(string source, string title, bool all, string globalUsings = "")
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, source.ReplaceLineEndings("\n"), globalUsings);
        Diagnostic[] found = Found(document);
        (CodeFixProvider fix, CodeAction action) = Actions(document, found[0]).First(offer => offer.Action.Title == title);
        CodeAction chosen = all ? FixAll(document, fix, action, found) : action;
        ImmutableArray<CodeActionOperation> operations = chosen.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult();
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        if (all)
        {
            LeavesNothingBehind(changed);
        }

        return changed.GetTextAsync().GetAwaiter().GetResult().ToString().ReplaceLineEndings("\n");
    }

    private static CodeAction FixAll(Document document, CodeFixProvider fix, CodeAction action, Diagnostic[] found)
    {
        var context = new FixAllContext(document, fix, FixAllScope.Document, action.EquivalenceKey, fix.FixableDiagnosticIds, new FoundDiagnostics(found), CancellationToken.None);
        return fix.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult()!;
    }

    private static void LeavesNothingBehind(Document document)
    {
        var compilation = (CSharpCompilation)document.Project.GetCompilationAsync().GetAwaiter().GetResult()!;
        RuleRun.Diagnostics(compilation).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        RuleRun.Generate(compilation).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
    }

    private static List<(CodeFixProvider Fix, CodeAction Action)> Actions(Document document, Diagnostic diagnostic)
    {
        var actions = new List<(CodeFixProvider, CodeAction)>();
        foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add((fix, action)), CancellationToken.None);
            fix.RegisterCodeFixesAsync(context).GetAwaiter().GetResult();
        }

        return actions;
    }

    private static Diagnostic[] Found(Document document)
    {
        var compilation = (CSharpCompilation)document.Project.GetCompilationAsync().GetAwaiter().GetResult()!;
        return [.. RuleRun.Diagnostics(compilation)];
    }

    private static Document Open(AdhocWorkspace workspace, string source, string globalUsings = "")
    {
        CSharpCompilation like = Sources.Compile();
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Tests", "Tests", LanguageNames.CSharp, compilationOptions: like.Options, parseOptions: Sources.ParseOptions, metadataReferences: like.References));
        project = project.AddDocument("Attributes.cs", SourceText.From($"global using Patchbay; {globalUsings}\n"), filePath: "Attributes.cs").Project;
        return project.AddDocument("Source0.cs", SourceText.From(source), filePath: "Source0.cs");
    }

    private sealed class FoundDiagnostics(IEnumerable<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(document.FilePath == "Source0.cs" ? found : []);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
