namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>Compares an option with the one that was shipped: the reasons why configurations that were valid fail.</summary>
internal static class OptionComparison
{
    /// <summary>Gets the reasons, in words that follow "The option …"; none if all configurations are still valid.</summary>
    public static IEnumerable<string> Breaks(OptionForm shipped, OptionForm current)
    {
        if (!OptionTypeNames.IsWithin(shipped.Type, current.Type))
        {
            yield return $"was shipped as {shipped.Type} and is {current.Type} now";
            yield break;
        }

        if (current.IsRequired && !shipped.IsRequired)
        {
            yield return "could be left out when it was shipped and is required now";
        }

        OptionRange? before = shipped.Range ?? OptionTypeNames.LimitsOf(shipped.Type);
        if ((current.Range ?? OptionTypeNames.LimitsOf(current.Type)) is { } range && range.IsNarrowerThan(before, OptionTypeNames.OrderOf(current.Type)))
        {
            yield return $"was shipped for {before?.ToString() ?? "all values"} and is only for {range} now";
        }

        if (current.Length?.IsNarrowerThan(shipped.Length, OptionTypeNames.OrderOf("int")) is true)
        {
            yield return $"was shipped for {(shipped.Length is { } length ? $"the length {length}" : "any length")} and is only for the length {current.Length} now";
        }

        foreach (string change in Values(shipped, current))
        {
            yield return change;
        }

        string[] added = [.. current.Checks.Except(shipped.Checks, StringComparer.Ordinal)];
        if (added.Length > 0)
        {
            yield return $"is checked now: {string.Join(", ", added)}";
        }
    }

    private static IEnumerable<string> Values(OptionForm shipped, OptionForm current)
    {
        string[] lost = [.. current.Allowed.Count == 0 ? [] : shipped.Allowed.Except(current.Allowed, StringComparer.Ordinal)];
        if (lost.Length > 0)
        {
            yield return $"no longer takes {string.Join(", ", lost)}";
        }
        else if (current.Allowed.Count > 0 && shipped.Allowed.Count == 0)
        {
            yield return $"only takes {string.Join(", ", current.Allowed)} now";
        }

        string[] denied = [.. current.Denied.Except(shipped.Denied, StringComparer.Ordinal)
            .Where(value => shipped.Allowed.Count == 0 || shipped.Allowed.Contains(value, StringComparer.Ordinal))];
        if (denied.Length > 0)
        {
            yield return $"no longer takes {string.Join(", ", denied)}";
        }
    }
}
