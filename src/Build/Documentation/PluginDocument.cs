using System.Text;
using Patchbay.Build.Assemblies;
using Patchbay.Roslyn.Text;

namespace Patchbay.Build.Documentation;

/// <summary>Writes the page of a plugin: what it is, and its settings as a table.</summary>
internal static class PluginDocument
{
    /// <summary>The page lies beside the metadata file, or where that would be; null for a plugin without options.</summary>
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
        Line("## Settings");
        Line();
        if ((string?)plugin.Options!["description"] is { } options)
        {
            Line(Markdown.Text(options));
            Line();
        }

        Line("| Key | Type | Default | Expected | Meaning |");
        Line("|---|---|---|---|---|");
        foreach (DocumentedOption setting in OptionRows.Of(plugin.Options!))
        {
            Line($"| {Markdown.Code(setting.Key)} | {setting.Type} | {Default(setting)} | {Markdown.Text(setting.Expected ?? "")} | {Meaning(setting)} |");
        }

        string[] rules = [.. plugin.RunTimeChecks];
        if (rules.Length > 0)
        {
            Line();
            Line("Checked when the program reads its configuration, and by no editor before:");
            Line();
            Array.ForEach(rules, rule => Line($"- {Markdown.Text(rule)}"));
        }

        return Encoding.UTF8.GetBytes(page.ToString());

        void Line(string text = "") => page.Append(text).Append('\n');
    }

    private static string Default(DocumentedOption setting) =>
        setting.IsRequired ? "**required**" : setting.Default is { } value ? Markdown.Code(value) : "";

    private static string Meaning(DocumentedOption setting)
    {
        IEnumerable<string> sentences = setting.Meaning.Select(text => Markdown.Text(Sentence(text)));
        if (setting.Example is { } example)
        {
            sentences = sentences.Append($"For example {Markdown.Code(example)}.");
        }

        if (setting.FormerKeys.Count > 0)
        {
            sentences = sentences.Append($"Formerly {string.Join(", ", setting.FormerKeys.Select(Markdown.Code))}.");
        }

        return string.Join(' ', sentences);
    }

    private static string Sentence(string text) => text.TrimEnd() is [.., '.' or '!' or '?' or ':'] whole ? whole : text.TrimEnd() + ".";
}
