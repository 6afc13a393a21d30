using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Analyzers.Baseline;

namespace Patchbay.CodeFixes;

/// <summary>The file with what the next release changes of the settings.</summary>
internal static class UnshippedSettings
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Adds lines, each in the place of another one about the same setting; comments stay on top, and the lines are sorted.</summary>
    public static async Task<Solution> AddAsync(Solution solution, ProjectId id, IReadOnlyCollection<string> lines, CancellationToken cancellation)
    {
        Project project = solution.GetProject(id)!;
        if (lines.Count == 0)
        {
            return solution;
        }

        TextDocument? file = project.AdditionalDocuments.FirstOrDefault(document => IsNamed(document, BaselineFiles.Unshipped));
        if (file is null)
        {
            string? folder = Path.GetDirectoryName(project.AdditionalDocuments.FirstOrDefault(document => IsNamed(document, BaselineFiles.Shipped))?.FilePath ?? project.FilePath);
            return project.AddAdditionalDocument(
                BaselineFiles.Unshipped, SourceText.From(Merge("", lines), Utf8), filePath: folder is null ? null : Path.Combine(folder, BaselineFiles.Unshipped)).Project.Solution;
        }

        SourceText text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(file.Id, SourceText.From(Merge(text.ToString(), lines), text.Encoding ?? Utf8));
    }

    private static string Merge(string text, IEnumerable<string> added)
    {
        string end = text.Contains("\r\n") ? "\r\n" : "\n";
        string[] known = [.. text.Split('\n').Select(line => line.Trim('\r'))];
        bool IsSetting(string line) => line.Trim() is { Length: > 0 } written && written[0] != '#';
        string[] top = [.. known.TakeWhile(line => !IsSetting(line)).Reverse().SkipWhile(line => line.Trim().Length == 0).Reverse()];
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in known.Skip(top.Length).Where(line => line.Trim().Length > 0).Concat(added))
        {
            settings[Id(line)] = line;
        }

        return string.Concat(top.Concat(settings.Values.OrderBy(WithoutMark, StringComparer.Ordinal)).Select(line => line + end));
    }

    private static string Id(string line) => Setting.Parse(WithoutMark(line))?.Id ?? line;

    private static string WithoutMark(string line) =>
        line.StartsWith(BaselineFiles.Removed, StringComparison.Ordinal) ? line.Substring(BaselineFiles.Removed.Length) : line;

    private static bool IsNamed(TextDocument document, string name) => BaselineFiles.IsNamed(document.FilePath ?? document.Name, name);
}
