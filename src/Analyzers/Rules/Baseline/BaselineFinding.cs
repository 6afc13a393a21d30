using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>What there is to say of a setting, or of a line of the baseline.</summary>
internal enum BaselineProblem
{
    /// <summary>Configurations that were right fail, or are no longer heeded.</summary>
    Break,

    /// <summary>The baseline does not have the setting as it is.</summary>
    Unlisted,

    /// <summary>All settings of a plugin are gone with it.</summary>
    PluginGone,

    /// <summary>A line cannot be read.</summary>
    Unreadable,

    /// <summary>A line is about nothing that there is.</summary>
    Superfluous,
}

/// <summary>A difference between the sources and the baseline.</summary>
/// <param name="Problem">What kind of difference.</param>
/// <param name="Place">The type in whose sources it is; null if it is in a file of the baseline.</param>
/// <param name="Location">The token, or the line.</param>
/// <param name="Subject">The setting, as <c>'host' of device "wled"</c>.</param>
/// <param name="What">What it is, in words that follow the subject.</param>
/// <param name="Mend">What to do.</param>
/// <param name="Line">The line that <c>PluginOptions.Unshipped.txt</c> needs; null if none would help.</param>
internal sealed record BaselineFinding(
    BaselineProblem Problem, INamedTypeSymbol? Place, Location Location, string Subject, string What, string Suggestion, string? Line)
{
    /// <summary>The key of a setting that is gone, and where its successor may be declared.</summary>
    public string? FormerKey { get; init; }

    public ImmutableArray<Location> Candidates { get; init; } = ImmutableArray<Location>.Empty;
}
