using Patchbay.Text;

namespace Patchbay;

/// <summary>Why a catalog has a plugin, or has it not.</summary>
public sealed class PluginExplanation
{
    internal PluginExplanation(string kind, string name, PluginDescriptor? plugin, IReadOnlyList<string> findings, string? suggestion) =>
        (Kind, Name, Plugin, Findings, Suggestion) = (kind, name, plugin, findings, suggestion);

    /// <summary>The kind that was asked for, for example <c>device</c>.</summary>
    public string Kind { get; }

    /// <summary>The name that was asked for, for example <c>wled</c>.</summary>
    public string Name { get; }

    /// <summary>The plugin; null if the catalog has none of this kind and name, or several.</summary>
    public PluginDescriptor? Plugin { get; }

    /// <summary>What was found, a sentence each: where the plugin comes from, or where it was looked for and what was refused.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>What may have been meant, or what to do; null if there is nothing to suggest.</summary>
    public string? Suggestion { get; }

    /// <summary>All of it as text, a line each.</summary>
    /// <returns>The text, without a line end after the last line.</returns>
    public override string ToString() => string.Join(
        '\n',
        [$"{(Plugin is null ? "There is no" : "There is the")} {FoundText.Line(Kind)} {FoundText.Quote(Name)}.", .. Findings.Select(finding => "- " + finding), .. Suggestion is null ? Enumerable.Empty<string>() : [Suggestion]]);
}
