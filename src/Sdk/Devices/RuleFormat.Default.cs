using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Patchbay.Devices;

/// <content>
/// Default rules. What an instance falls back to has to be a rule of its own: "enabled" and "disabled" are that for
/// <see cref="RulePrompt.Standard"/> only, and a fade leads from one rule to another.
/// </content>
public sealed partial record RuleFormat
{
    /// <summary>What is accepted as a default rule, for an error message: <c>a whole number from 1 to 255</c>.</summary>
    public string ExpectedDefault => Prompt switch
    {
        RulePrompt.Standard => Expected,
        RulePrompt.IntOrFade => "a whole number" + Range(Min, Max),
        _ => ExpectedForPrompt,
    };

    /// <summary>Reads a default rule from text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rule">The rule, if it is accepted.</param>
    /// <param name="error">Otherwise what was expected and what was found.</param>
    /// <returns>Whether the rule is accepted.</returns>
    public bool TryReadDefault(string text, [NotNullWhen(true)] out Rule? rule, [NotNullWhen(false)] out string? error)
    {
        rule = TryRead(text, out Rule? read, out _) && IsDefault(read) ? read : null;
        error = rule is null ? NoDefault($"\"{text}\"") : null;
        return rule is not null;
    }

    /// <summary>Reads a default rule from JSON, as clients write it: a string, a number, or an object.</summary>
    /// <param name="json">The JSON value.</param>
    /// <param name="rule">The rule, if it is accepted.</param>
    /// <param name="error">Otherwise what was expected and what was found.</param>
    /// <returns>Whether the rule is accepted.</returns>
    public bool TryReadDefault(JsonElement json, [NotNullWhen(true)] out Rule? rule, [NotNullWhen(false)] out string? error)
    {
        rule = TryRead(json, out Rule? read, out _) && IsDefault(read) ? read : null;
        error = rule is null ? NoDefault(json.GetRawText()) : null;
        return rule is not null;
    }

    private string NoDefault(string found) => $"expected {ExpectedDefault} as the default rule; found {found}";

    private bool IsDefault(Rule rule) => rule.Kind switch
    {
        RuleKind.Enabled or RuleKind.Disabled => Prompt is RulePrompt.Standard,
        RuleKind.Fade => false,
        _ => true,
    };
}
