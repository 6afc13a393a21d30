using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Analyzers.Rules.Baseline;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Editing;

/// <summary>The file with the changes of options in the next release.</summary>
internal static class UnshippedOptions
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gets the lines that the file lacks according to a diagnostic.</summary>
    public static IReadOnlyCollection<string> Lines(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(BaselineFiles.Lines, out string? lines) && lines is { Length: > 0 } ? lines.Split('\n') : [];

    /// <summary>Adds lines, each replacing a line about the same option; comments stay on top, and the lines are sorted.</summary>
    /// <exception cref="InvalidOperationException">There is no file yet, and the program that applies the fix cannot create one.</exception>
    public static async Task<Solution> AddAsync(Project project, IReadOnlyCollection<string> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return project.Solution;
        }

        TextDocument? file = project.AdditionalDocuments.FirstOrDefault(document => IsNamed(document, BaselineFiles.Unshipped));
        return file is null ? Create(project, lines) : await AddAsync(project.Solution, file, lines, cancellationToken).ConfigureAwait(false);
    }

    private static Solution Create(Project project, IEnumerable<string> lines)
    {
        string? folder = Path.GetDirectoryName(project.AdditionalDocuments.FirstOrDefault(document => IsNamed(document, BaselineFiles.Shipped))?.FilePath ?? project.FilePath);
        if (project.Solution.Workspace is { Kind: WorkspaceKind.MSBuild } workspace && !workspace.CanApplyChange(ApplyChangesKind.AddAdditionalDocument))
        {
            // dotnet format drops new files of this sort without a word, but prints what a fix throws.
            throw new InvalidOperationException($"Create an empty file {BaselineFiles.Unshipped} in {folder ?? project.Name} first, and run the command again.");
        }

        return project.AddAdditionalDocument(
            BaselineFiles.Unshipped, SourceText.From(Merge("", lines), Utf8), filePath: folder is null ? null : Path.Combine(folder, BaselineFiles.Unshipped)).Project.Solution;
    }

    private static async Task<Solution> AddAsync(Solution solution, TextDocument file, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        SourceText text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(file.Id, SourceText.From(Merge(text.ToString(), lines), text.Encoding ?? Utf8));
    }

    private static string Merge(string text, IEnumerable<string> added)
    {
        string end = text.Contains("\r\n") ? "\r\n" : "\n";
        string[] known = [.. text.Split('\n').Select(line => line.Trim('\r'))];
        bool IsOption(string line) => line.Trim() is { Length: > 0 } written && written[0] != '#';
        string[] top = [.. known.TakeWhile(line => !IsOption(line)).Reverse().SkipWhile(line => line.Trim().Length == 0).Reverse()];
        var options = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in known.Skip(top.Length).Where(line => line.Trim().Length > 0).Concat(added))
        {
            options[Id(line)] = line;
        }

        return string.Concat(top.Concat(options.Values.OrderBy(WithoutMark, StringComparer.Ordinal)).Select(line => line + end));
    }

    private static string Id(string line) => BaselineOption.Parse(WithoutMark(line))?.Id ?? line;

    private static string WithoutMark(string line) =>
        line.StartsWith(BaselineFiles.Removed, StringComparison.Ordinal) ? line.Substring(BaselineFiles.Removed.Length) : line;

    private static bool IsNamed(TextDocument document, string name) => BaselineFiles.IsNamed(document.FilePath ?? document.Name, name);
}
