using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>
/// The options that a project has shipped: those of <c>PluginOptions.Shipped.txt</c>, and what
/// <c>PluginOptions.Unshipped.txt</c> changes in the next release.
/// </summary>
internal sealed class OptionsBaseline
{
    private OptionsBaseline(IReadOnlyList<BaselineLine> lines, bool hasUnshipped)
    {
        Lines = lines;
        HasUnshipped = hasUnshipped;
        Shipped = ById(lines.Where(line => line.IsShipped));
        Unshipped = ById(lines.Where(line => !line.IsShipped));
    }

    /// <summary>All lines of both files except empty ones and comments.</summary>
    public IReadOnlyList<BaselineLine> Lines { get; }

    /// <summary>Whether the project has the file for what the next release changes.</summary>
    public bool HasUnshipped { get; }

    /// <summary>The options that were shipped, by id; the last of lines that say the same.</summary>
    public IReadOnlyDictionary<string, BaselineLine> Shipped { get; }

    /// <summary>The changes of the next release, by id.</summary>
    public IReadOnlyDictionary<string, BaselineLine> Unshipped { get; }

    /// <summary>Reads it; null if the project has neither file.</summary>
    public static OptionsBaseline? Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        AdditionalText[] own = [.. files.Where(file => BaselineFiles.Is(file.Path)).GroupBy(file => file.Path, StringComparer.Ordinal).Select(same => same.First())];
        return own.Length == 0 ? null : new OptionsBaseline([.. own.SelectMany(file => Lines(file, cancellationToken))], Array.Exists(own, file => BaselineFiles.IsNamed(file.Path, BaselineFiles.Unshipped)));

        static IEnumerable<BaselineLine> Lines(AdditionalText file, CancellationToken cancellationToken) =>
            file.GetText(cancellationToken) is { } text ? text.Lines.Select(line => BaselineLine.Read(file.Path, text, line)).OfType<BaselineLine>() : [];
    }

    private static Dictionary<string, BaselineLine> ById(IEnumerable<BaselineLine> lines)
    {
        var byId = new Dictionary<string, BaselineLine>(StringComparer.Ordinal);
        foreach (BaselineLine line in lines)
        {
            if (line.Option is { } option)
            {
                byId[option.Id] = line;
            }
        }

        return byId;
    }
}
