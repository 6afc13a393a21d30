using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>One option of a plugin, and a line of the baseline: <c>device "wled" segments[].start: int; in [0, 65535]</c>.</summary>
/// <param name="Plugin">Kind and name of the plugin: <c>device "wled"</c>.</param>
/// <param name="Path">The keys that lead to it; <c>[]</c> stands for each entry of a list, <c>{}</c> for each value of a map.</param>
/// <param name="Form">The type and constraints of its value.</param>
internal sealed record BaselineOption(string Plugin, string Path, OptionForm Form)
{
    /// <summary>Kind and name of a plugin, as lines begin.</summary>
    public static string PluginOf(string kind, string name) => $"{kind} {JsonWriter.Quote(name)}";

    /// <summary>Gets the key by which options are compared: paths that are read as the same have one id.</summary>
    public static string IdOf(string plugin, string path) => $"{plugin} {OptionKeys.Plain(path)}";

    public string Id => IdOf(Plugin, Path);

    /// <summary>Reads a line; null if it is malformed.</summary>
    public static BaselineOption? Parse(string line)
    {
        int colon = QuotedText.IndexOf(line, ':', 0);
        int name = line.IndexOf('"');
        int path = name < 0 ? -1 : QuotedText.IndexOf(line, ' ', name);
        return name > 1 && path > 0 && colon > path + 1 && OptionForm.Parse(line.Substring(colon + 1)) is { } form
            ? new BaselineOption(line.Substring(0, path), line.Substring(path + 1, colon - path - 1).Trim(), form)
            : null;
    }

    public override string ToString() => $"{Plugin} {Path}: {Form}";
}
