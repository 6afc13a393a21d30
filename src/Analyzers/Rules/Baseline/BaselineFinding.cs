using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>The kinds of differences between the sources and the baseline.</summary>
internal enum BaselineProblem
{
    /// <summary>Configurations that were valid fail, or are ignored.</summary>
    Break,

    /// <summary>The baseline does not have the option as it is.</summary>
    Unlisted,

    /// <summary>A plugin is gone, and all its options with it.</summary>
    PluginGone,

    /// <summary>A line cannot be read.</summary>
    Unreadable,

    /// <summary>A line is about an option that does not exist.</summary>
    Superfluous,
}

/// <summary>A difference between the sources and the baseline.</summary>
/// <param name="Problem">The kind of difference.</param>
/// <param name="Type">The type in whose sources it is; null if it is in a file of the baseline.</param>
/// <param name="Location">The token, or the line.</param>
/// <param name="Subject">The option, as <c>'host' of device "wled"</c>.</param>
/// <param name="Difference">The difference, in words that follow the subject.</param>
/// <param name="Suggestion">The suggestion.</param>
/// <param name="Line">The line that <c>PluginOptions.Unshipped.txt</c> needs; null if none would help.</param>
internal sealed record BaselineFinding(
    BaselineProblem Problem, INamedTypeSymbol? Type, Location Location, string Subject, string Difference, string Suggestion, string? Line)
{
    /// <summary>The key of an option that is gone; its successor may be declared at one of the candidates.</summary>
    public string? FormerKey { get; init; }

    public ImmutableArray<Location> Candidates { get; init; } = ImmutableArray<Location>.Empty;
}
