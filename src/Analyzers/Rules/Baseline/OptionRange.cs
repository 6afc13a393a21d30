namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>An interval as mathematics writes it: <c>[0, 255]</c>, <c>(0, 1]</c> without 0, <c>[1, ]</c> without end.</summary>
/// <param name="Min">The least value; null for none.</param>
/// <param name="Max">The greatest value; null for none.</param>
/// <param name="WithoutMin">Whether the least value itself is outside.</param>
/// <param name="WithoutMax">Whether the greatest value itself is outside.</param>
internal sealed record OptionRange(string? Min, string? Max, bool WithoutMin = false, bool WithoutMax = false)
{
    /// <summary>Reads an interval; null if it is malformed.</summary>
    public static OptionRange? Parse(string text)
    {
        string[] limits = text.Trim('[', '(', ']', ')').Split(',');
        return text.Length > 2 && text[0] is '[' or '(' && text[text.Length - 1] is ']' or ')' && limits.Length == 2
            ? new OptionRange(OrNull(limits[0]), OrNull(limits[1]), text[0] == '(', text[text.Length - 1] == ')')
            : null;
    }

    /// <summary>Whether a value within the other interval is outside this one.</summary>
    public bool IsNarrowerThan(OptionRange? other, Comparison<string> compare) =>
        IsNarrower(Min, WithoutMin, other?.Min, other?.WithoutMin is true, compare)
        || IsNarrower(Max, WithoutMax, other?.Max, other?.WithoutMax is true, (one, two) => compare(two, one));

    public override string ToString() => $"{(WithoutMin ? '(' : '[')}{Min}, {Max}{(WithoutMax ? ')' : ']')}";

    private static bool IsNarrower(string? limit, bool without, string? shipped, bool shippedWithout, Comparison<string> compare) =>
        limit is not null && (shipped is null || compare(limit, shipped) is var order && (order > 0 || (order == 0 && without && !shippedWithout)));

    private static string? OrNull(string limit) => limit.Trim() is { Length: > 0 } text ? text : null;
}
