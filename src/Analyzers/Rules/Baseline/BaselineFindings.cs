using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>All differences between the sources of a compilation and its baseline, by the location to report them at.</summary>
internal sealed class BaselineFindings
{
    private readonly ILookup<ISymbol?, BaselineFinding> _bySymbol;
    private readonly ImmutableArray<BaselineFinding> _ofLines;

    private BaselineFindings(IReadOnlyCollection<BaselineFinding> findings)
    {
        _bySymbol = findings.Where(finding => finding.Type is not null).ToLookup(finding => (ISymbol?)finding.Type, SymbolEqualityComparer.Default);
        _ofLines = findings.Where(finding => finding.Type is null).ToImmutableArray();
    }

    public IEnumerable<BaselineFinding> In(INamedTypeSymbol type) => _bySymbol[type];

    public IEnumerable<BaselineFinding> In(string file) => _ofLines.Where(finding => finding.Location.GetLineSpan().Path.Equals(file, StringComparison.Ordinal));

    public static BaselineFindings Of(Compilation compilation, OptionsBaseline baseline, CancellationToken cancellationToken)
    {
        BaselinePlugin[] plugins = [.. BaselinePlugin.Read(compilation, cancellationToken)];
        IEnumerable<BaselineFinding> ofPlugins = plugins.Where(plugin => plugin.Options is not null).SelectMany(plugin => new PluginComparison(plugin, baseline).Compare());
        return new BaselineFindings([.. ofPlugins, .. OfLines(baseline, plugins)]);
    }

    private static IEnumerable<BaselineFinding> OfLines(OptionsBaseline baseline, BaselinePlugin[] plugins)
    {
        foreach (BaselineLine line in baseline.Lines.Where(line => line.Option is null))
        {
            yield return new BaselineFinding(BaselineProblem.Unreadable, Type: null, line.Location, "in this line", "cannot be read", "write it as in: device \"wled\" port: int; in [1, 65535]", Line: null);
        }

        ILookup<string, BaselinePlugin> byName = plugins.ToLookup(plugin => plugin.Name, StringComparer.Ordinal);
        IEnumerable<BaselineLine> orphans = baseline.Shipped.Values.Where(line =>
            !byName.Contains(line.Option!.Plugin) && !(baseline.Unshipped.TryGetValue(line.Option.Id, out BaselineLine? next) && next.IsRemoval));
        foreach (IGrouping<string, BaselineLine> plugin in orphans.GroupBy(line => line.Option!.Plugin, StringComparer.Ordinal))
        {
            foreach (BaselineLine line in plugin)
            {
                // All are reported at the first line, and recorded together.
                yield return new BaselineFinding(
                    BaselineProblem.PluginGone,
                    Type: null,
                    plugin.First().Location,
                    Subject(line),
                    "was shipped, and the plugin is gone",
                    $"bring it back, or record its removal in {BaselineFiles.Unshipped}",
                    BaselineFiles.Removed + line.Option);
            }
        }

        foreach (BaselineLine line in baseline.Unshipped.Values.Where(line => IsSuperfluous(line, byName[line.Option!.Plugin], baseline.Shipped)))
        {
            yield return new BaselineFinding(BaselineProblem.Superfluous, Type: null, line.Location, Subject(line), "is not there, or was never shipped", "remove this line", Line: null);
        }
    }

    private static string Subject(BaselineLine line) => $"'{line.Option!.Path}' of {line.Option.Plugin}";

    private static bool IsSuperfluous(BaselineLine line, IEnumerable<BaselinePlugin> plugins, IReadOnlyDictionary<string, BaselineLine> shipped)
    {
        if (plugins.Any(plugin => plugin.Options is null))
        {
            return false;
        }

        bool isThere = plugins.Any(plugin => plugin.Options!.Any(option => BaselineOption.IdOf(plugin.Name, option.Path).Equals(line.Option!.Id, StringComparison.Ordinal)));
        bool wasShipped = shipped.ContainsKey(line.Option!.Id);
        return line.IsRemoval ? isThere || !wasShipped : !isThere && !wasShipped;
    }
}
