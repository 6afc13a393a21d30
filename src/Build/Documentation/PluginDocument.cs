using System.Text;
using Patchbay.Build.Assemblies;
using Patchbay.Roslyn.Text;

namespace Patchbay.Build.Documentation;

/// <summary>Writes the page of a plugin: its description, and a table of its options.</summary>
internal static class PluginDocument
{
    /// <summary>Gets the path of the page: beside the metadata file, or where that would be; null for a plugin without options.</summary>
    public static string? FileNameOf(ManifestEntry plugin) =>
        plugin.Options is null ? null
        : plugin.MetadataFile is { } metadata ? Path.ChangeExtension(metadata, ".md").Replace('\\', '/')
        : $"metadata/{plugin.Plural}/{NameCase.Pascal(plugin.Name)}.md";

    public static byte[] Write(ManifestEntry plugin)
    {
        var page = new StringBuilder();
        Line($"# {Markdown.Text(plugin.DisplayName)}");
        Line();
        if (plugin.Description is { } description)
        {
            Line(Markdown.Text(description));
            Line();
        }

        Line($"The {Markdown.Text(plugin.Kind)} {Markdown.Code(plugin.Name)}, made by {Markdown.Code(plugin.Class)}.");
        Line();
        Line("## Options");
        Line();
        if ((string?)plugin.Options!["description"] is { } about)
        {
            Line(Markdown.Text(about));
            Line();
        }

        Line("| Key | Type | Default | Expected | Meaning |");
        Line("|---|---|---|---|---|");
        foreach (DocumentedOption option in OptionRows.Of(plugin.Options!))
        {
            Line($"| {Markdown.Code(option.Key)} | {option.Type} | {Default(option)} | {Markdown.Text(option.Expected ?? "")} | {Meaning(option)} |");
        }

        string[] checks = [.. plugin.RunTimeChecks];
        if (checks.Length > 0)
        {
            Line();
            Line("Checked when the program reads its configuration, and by no editor before:");
            Line();
            Array.ForEach(checks, check => Line($"- {Markdown.Text(check)}"));
        }

        return Encoding.UTF8.GetBytes(page.ToString());

        void Line(string text = "") => page.Append(text).Append('\n');
    }

    private static string Default(DocumentedOption option) =>
        option.IsRequired ? "**required**" : option.Default is { } value ? Markdown.Code(value) : "";

    private static string Meaning(DocumentedOption option)
    {
        IEnumerable<string> sentences = option.Meaning.Select(text => Markdown.Text(Sentence(text)));
        if (option.Example is { } example)
        {
            sentences = sentences.Append($"For example {Markdown.Code(example)}.");
        }

        if (option.FormerKeys.Count > 0)
        {
            sentences = sentences.Append($"Formerly {string.Join(", ", option.FormerKeys.Select(Markdown.Code))}.");
        }

        return string.Join(' ', sentences);
    }

    private static string Sentence(string text) => text.TrimEnd() is [.., '.' or '!' or '?' or ':'] whole ? whole : text.TrimEnd() + ".";
}
