using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Options;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>Compares the options of one plugin with the baseline.</summary>
internal sealed class PluginComparison(BaselinePlugin plugin, OptionsBaseline baseline)
{
    private readonly List<BaselineFinding> _findings = [];

    // Nested options of one that changed its type, or is gone, are not reported as well.
    private readonly List<string> _settled = [];

    public IReadOnlyList<BaselineFinding> Compare()
    {
        BaselineOption[] promised = [.. baseline.Shipped.Values.Select(line => line.Option!).Where(option => option.Plugin.Equals(plugin.Name, StringComparison.Ordinal))];
        _settled.AddRange(promised.Where(option => baseline.Unshipped.TryGetValue(option.Id, out BaselineLine? line) && line.IsRemoval).Select(option => OptionKeys.Plain(option.Path)));
        foreach (CurrentOption option in plugin.Options!)
        {
            Check(option, promised.Length > 0);
        }

        var paths = new HashSet<string>(plugin.Options.SelectMany(option => option.Paths).Select(OptionKeys.Plain), StringComparer.Ordinal);
        foreach (BaselineOption gone in promised.Where(option => !paths.Contains(OptionKeys.Plain(option.Path))).OrderBy(option => option.Path.Length))
        {
            if (!IsSettled(gone.Path))
            {
                _settled.Add(OptionKeys.Plain(gone.Path));
                _findings.Add(Gone(gone));
            }
        }

        return _findings;
    }

    private void Check(CurrentOption option, bool isShippedPlugin)
    {
        if (option.Form is not { } form || IsSettled(option.Path))
        {
            return;
        }

        BaselineOption? before = option.Paths.Select(path => Find(baseline.Shipped, path)).FirstOrDefault(found => found is not null);
        bool isOther = before is not null && !OptionTypeNames.IsWithin(before.Form.Type, form.Type);
        if (isOther)
        {
            _settled.Add(OptionKeys.Plain(option.Path));
        }

        BaselineOption? next = Find(baseline.Unshipped, option.Path);
        if (next?.Form == form)
        {
            return;
        }

        string[] breaks = [.. before is not null ? OptionComparison.Breaks(before.Form, form) : form.IsRequired && isShippedPlugin && IsParentShipped(option.Path) ? ["is new and required"] : []];
        string line = new BaselineOption(plugin.Name, option.Path, form).ToString();
        if (breaks.Length > 0)
        {
            string suggestion = before is null
                ? $"configurations that were complete fail; give it a default, or record it in {BaselineFiles.Unshipped}"
                : $"configurations that were right fail; take it back, or record it in {BaselineFiles.Unshipped}";
            Add(BaselineProblem.Break, option, string.Join(", and ", breaks), suggestion, line);
        }
        else if (next is not null || before is null || Find(baseline.Shipped, option.Path)?.Form != form)
        {
            Add(BaselineProblem.Unlisted, option, (next ?? before) is null ? "is not in the baseline" : "is not in the baseline as it is", $"{(baseline.HasUnshipped ? "" : $"make the file {BaselineFiles.Unshipped} beside the project file, and ")}add to {BaselineFiles.Unshipped}: {line}", line);
        }
    }

    private void Add(BaselineProblem problem, CurrentOption option, string difference, string suggestion, string line)
    {
        bool isHere = option.Property.Locations[0].IsInSource;
        _findings.Add(new BaselineFinding(
            problem,
            isHere ? option.Property.ContainingType.OriginalDefinition : plugin.Class,
            isHere ? option.Property.Locations[0] : plugin.Class.Locations[0],
            Subject(option.Path),
            difference,
            suggestion,
            line));
    }

    private BaselineFinding Gone(BaselineOption gone)
    {
        int dot = gone.Path.LastIndexOf('.');
        string outer = Outer(gone.Path);
        INamedTypeSymbol type = dot < 0
            ? plugin.OptionsType ?? plugin.Class
            : plugin.Options!.FirstOrDefault(option => Outer(option.Path).Equals(outer, StringComparison.Ordinal))?.Owner ?? plugin.OptionsType ?? plugin.Class;
        type = type.Locations[0].IsInSource ? type : plugin.Class;
        string key = gone.Path.Substring(dot + 1);
        return new BaselineFinding(
            BaselineProblem.Break,
            type,
            type.Locations[0],
            Subject(gone.Path),
            "was shipped and is gone",
            $"configurations that have it go unheeded; put [RenamedFrom(\"{key}\")] on what takes its place, or record its removal in {BaselineFiles.Unshipped}",
            BaselineFiles.Removed + gone)
        {
            FormerKey = key,
            Candidates = plugin.Options!.Where(option => IsSuccessor(option, gone, type)).Select(option => option.Property.Locations[0]).ToImmutableArray(),
        };
    }

    // It is new, has the same parent, and takes every value that the other one took.
    private bool IsSuccessor(CurrentOption option, BaselineOption gone, INamedTypeSymbol type) =>
        option.Form is { } form
        && Find(baseline.Shipped, option.Path) is null
        && SymbolEqualityComparer.Default.Equals(option.Property.ContainingType, type)
        && Outer(option.Path).Equals(Outer(gone.Path), StringComparison.Ordinal)
        && !OptionComparison.Breaks(gone.Form, form).Any();

    private bool IsParentShipped(string path) =>
        path.LastIndexOf('.') is var dot && (dot < 0 || Find(baseline.Shipped, path.Substring(0, dot))?.Form.Type is "section");

    private bool IsSettled(string path)
    {
        string plain = OptionKeys.Plain(path);
        return _settled.Exists(settled => plain.StartsWith(settled, StringComparison.Ordinal) && (plain.Length == settled.Length || plain[settled.Length] is '.' or '[' or '{'));
    }

    private BaselineOption? Find(IReadOnlyDictionary<string, BaselineLine> lines, string path) =>
        lines.TryGetValue(BaselineOption.IdOf(plugin.Name, path), out BaselineLine? line) && !line.IsRemoval ? line.Option : null;

    private string Subject(string path) => $"'{path}' of {plugin.Name}";

    private static string Outer(string path) => path.LastIndexOf('.') is var dot && dot < 0 ? "" : OptionKeys.Plain(path.Substring(0, dot));
}
