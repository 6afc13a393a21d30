using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Options;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>Compares the settings of one plugin with the baseline.</summary>
internal sealed class PluginComparison(BaselinePlugin plugin, OptionsBaseline baseline)
{
    private readonly List<BaselineFinding> _findings = [];

    // What is below a setting that became another, or is gone, goes with it.
    private readonly List<string> _settled = [];

    public IReadOnlyList<BaselineFinding> Compare()
    {
        BaselineOption[] promised = [.. baseline.Shipped.Values.Select(line => line.BaselineOption!).Where(setting => setting.Plugin.Equals(plugin.Name, StringComparison.Ordinal))];
        _settled.AddRange(promised.Where(setting => baseline.Unshipped.TryGetValue(setting.Id, out BaselineLine? line) && line.IsRemoval).Select(setting => OptionKeys.Plain(setting.Path)));
        foreach (CurrentOption setting in plugin.Settings!)
        {
            Check(setting, promised.Length > 0);
        }

        var paths = new HashSet<string>(plugin.Settings.SelectMany(setting => setting.Paths).Select(OptionKeys.Plain), StringComparer.Ordinal);
        foreach (BaselineOption gone in promised.Where(setting => !paths.Contains(OptionKeys.Plain(setting.Path))).OrderBy(setting => setting.Path.Length))
        {
            if (!IsSettled(gone.Path))
            {
                _settled.Add(OptionKeys.Plain(gone.Path));
                _findings.Add(Gone(gone));
            }
        }

        return _findings;
    }

    private void Check(CurrentOption setting, bool isShippedPlugin)
    {
        if (setting.Form is not { } form || IsSettled(setting.Path))
        {
            return;
        }

        BaselineOption? before = setting.Paths.Select(path => Find(baseline.Shipped, path)).FirstOrDefault(found => found is not null);
        bool isOther = before is not null && !OptionTypeNames.IsWithin(before.Form.Type, form.Type);
        if (isOther)
        {
            _settled.Add(OptionKeys.Plain(setting.Path));
        }

        BaselineOption? next = Find(baseline.Unshipped, setting.Path);
        if (next?.Form == form)
        {
            return;
        }

        string[] breaks = [.. before is not null ? OptionComparison.Breaks(before.Form, form) : form.IsRequired && isShippedPlugin && IsParentShipped(setting.Path) ? ["is new and required"] : []];
        string line = new BaselineOption(plugin.Name, setting.Path, form).ToString();
        if (breaks.Length > 0)
        {
            string mend = before is null
                ? $"configurations that were complete fail; give it a default, or record it in {BaselineFiles.Unshipped}"
                : $"configurations that were right fail; take it back, or record it in {BaselineFiles.Unshipped}";
            Add(BaselineProblem.Break, setting, string.Join(", and ", breaks), mend, line);
        }
        else if (next is not null || before is null || Find(baseline.Shipped, setting.Path)?.Form != form)
        {
            Add(BaselineProblem.Unlisted, setting, (next ?? before) is null ? "is not in the baseline" : "is not in the baseline as it is", $"{(baseline.HasUnshipped ? "" : $"make the file {BaselineFiles.Unshipped} beside the project file, and ")}add to {BaselineFiles.Unshipped}: {line}", line);
        }
    }

    private void Add(BaselineProblem problem, CurrentOption setting, string what, string mend, string line)
    {
        bool isHere = setting.Property.Locations[0].IsInSource;
        _findings.Add(new BaselineFinding(
            problem,
            isHere ? setting.Property.ContainingType.OriginalDefinition : plugin.Class,
            isHere ? setting.Property.Locations[0] : plugin.Class.Locations[0],
            Subject(setting.Path),
            what,
            mend,
            line));
    }

    private BaselineFinding Gone(BaselineOption gone)
    {
        int dot = gone.Path.LastIndexOf('.');
        string outer = Outer(gone.Path);
        INamedTypeSymbol place = dot < 0
            ? plugin.Options ?? plugin.Class
            : plugin.Settings!.FirstOrDefault(setting => Outer(setting.Path).Equals(outer, StringComparison.Ordinal))?.Owner ?? plugin.Options ?? plugin.Class;
        place = place.Locations[0].IsInSource ? place : plugin.Class;
        string key = gone.Path.Substring(dot + 1);
        return new BaselineFinding(
            BaselineProblem.Break,
            place,
            place.Locations[0],
            Subject(gone.Path),
            "was shipped and is gone",
            $"configurations that have it go unheeded; put [RenamedFrom(\"{key}\")] on what takes its place, or record its removal in {BaselineFiles.Unshipped}",
            BaselineFiles.Removed + gone)
        {
            FormerKey = key,
            Candidates = plugin.Settings!.Where(setting => IsSuccessor(setting, gone, place)).Select(setting => setting.Property.Locations[0]).ToImmutableArray(),
        };
    }

    // It was not there before, stands where the other one stood, and takes what that one took.
    private bool IsSuccessor(CurrentOption setting, BaselineOption gone, INamedTypeSymbol place) =>
        setting.Form is { } form
        && Find(baseline.Shipped, setting.Path) is null
        && SymbolEqualityComparer.Default.Equals(setting.Property.ContainingType, place)
        && Outer(setting.Path).Equals(Outer(gone.Path), StringComparison.Ordinal)
        && !OptionComparison.Breaks(gone.Form, form).Any();

    private bool IsParentShipped(string path) =>
        path.LastIndexOf('.') is var dot && (dot < 0 || Find(baseline.Shipped, path.Substring(0, dot))?.Form.Type is "section");

    private bool IsSettled(string path)
    {
        string plain = OptionKeys.Plain(path);
        return _settled.Exists(settled => plain.StartsWith(settled, StringComparison.Ordinal) && (plain.Length == settled.Length || plain[settled.Length] is '.' or '[' or '{'));
    }

    private BaselineOption? Find(IReadOnlyDictionary<string, BaselineLine> lines, string path) =>
        lines.TryGetValue(BaselineOption.IdOf(plugin.Name, path), out BaselineLine? line) && !line.IsRemoval ? line.BaselineOption : null;

    private string Subject(string path) => $"'{path}' of {plugin.Name}";

    private static string Outer(string path) => path.LastIndexOf('.') is var dot && dot < 0 ? "" : OptionKeys.Plain(path.Substring(0, dot));
}
