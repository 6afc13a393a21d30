using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>Compares the options that a project has shipped with its baseline; reports nothing where there is no baseline.</summary>
internal abstract class BaselineAnalyzer : PluginAnalyzer
{
    /// <summary>The format of the messages: the option, the difference, the suggestion.</summary>
    private protected const string Message = "The option {0} {1}: {2}";

    private readonly DiagnosticDescriptor _descriptor;
    private readonly BaselineProblem[] _problems;

    private protected BaselineAnalyzer(DiagnosticDescriptor descriptor, params BaselineProblem[] problems)
        : base(descriptor)
    {
        _descriptor = descriptor;
        _problems = problems;
    }

    public sealed override void Start(PluginAnalysis analysis)
    {
        if (OptionsBaseline.Read(analysis.Options.AdditionalFiles, analysis.CancellationToken) is not { } baseline)
        {
            return;
        }

        var findings = new Lazy<BaselineFindings>(() => BaselineFindings.Of(analysis.Compilation, baseline, CancellationToken.None));
        analysis.OnType((type, symbol) => Report(findings.Value.In(type), symbol.ReportDiagnostic));
        analysis.OnAdditionalFile(file => Report(findings.Value.In(file.AdditionalFile.Path), file.ReportDiagnostic));
    }

    // An options type that several plugins take is reported once.
    private void Report(IEnumerable<BaselineFinding> findings, Action<Diagnostic> report)
    {
        foreach (IGrouping<(Location, string), BaselineFinding> same in findings.Where(finding => _problems.Contains(finding.Problem)).GroupBy(finding => (finding.Location, finding.Difference)))
        {
            BaselineFinding first = same.First();
            int others = same.Count() - 1;
            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
                .Add(BaselineFiles.Lines, string.Join("\n", same.Select(finding => finding.Line).OfType<string>()))
                .Add(BaselineFiles.FormerKey, first.FormerKey);
            report(Diagnostic.Create(
                _descriptor, first.Location, first.Candidates, properties, first.Subject + (others > 0 ? $" and {others} more" : ""), first.Difference, first.Suggestion));
        }
    }
}
