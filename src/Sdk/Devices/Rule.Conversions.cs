using Patchbay.Text;

namespace Patchbay.Devices;

// The conversions decide which parameter types fit the contract's Rule. They are explicit because not every rule has
// every value; generated adapters write the cast.
public sealed partial class Rule
{
    /// <summary>A rule that is a whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rule(int value) => Integer(value);

    /// <summary>A rule that is a whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rule(long value) => Integer(value);

    /// <summary>A rule that is a number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite.</exception>
    public static implicit operator Rule(double value) => Float(value);

    /// <summary>The value of an integer rule, or the target of a fade.</summary>
    /// <param name="rule">An integer rule or fade that an <see cref="int"/> can hold.</param>
    /// <exception cref="InvalidCastException">The rule is of another kind, or too large.</exception>
    public static explicit operator int(Rule rule) =>
        rule is { Kind: RuleKind.Integer or RuleKind.Fade, _integer: >= int.MinValue and <= int.MaxValue }
            ? (int)rule._integer
            : throw NoValue(rule, "a whole number from -2147483648 to 2147483647");

    /// <summary>The value of an integer rule, or the target of a fade.</summary>
    /// <param name="rule">An integer rule or fade.</param>
    /// <exception cref="InvalidCastException">The rule is of another kind.</exception>
    public static explicit operator long(Rule rule) =>
        rule is { Kind: RuleKind.Integer or RuleKind.Fade } ? rule._integer : throw NoValue(rule, "a whole number");

    /// <summary>The value of an integer or float rule, the target of a fade, or the temperature of a thermostat rule in its own unit.</summary>
    /// <param name="rule">A rule with a number.</param>
    /// <exception cref="InvalidCastException">The rule is of another kind.</exception>
    public static explicit operator double(Rule rule) => rule switch
    {
        { Kind: RuleKind.Integer or RuleKind.Fade } => rule._integer,
        { Kind: RuleKind.Float or RuleKind.Thermostat } => rule._number,
        _ => throw NoValue(rule, "a number"),
    };

    /// <summary>The number of a rule as for <see cref="double"/>, rounded to what a <see cref="float"/> can hold.</summary>
    /// <param name="rule">A rule with a number.</param>
    /// <exception cref="InvalidCastException">The rule is of another kind, or too large.</exception>
    public static explicit operator float(Rule rule) =>
        (float)(double)rule is var number && float.IsFinite(number) ? number : throw NoValue(rule, "a number that a float can hold");

    /// <summary>The number of a rule as for <see cref="double"/>, as a <see cref="decimal"/>.</summary>
    /// <param name="rule">A rule with a number.</param>
    /// <exception cref="InvalidCastException">The rule is of another kind, or too large.</exception>
    public static explicit operator decimal(Rule rule)
    {
        if (rule is { Kind: RuleKind.Integer or RuleKind.Fade })
        {
            return rule._integer;
        }

        try
        {
            return (decimal)(double)rule;
        }
        catch (OverflowException)
        {
            throw NoValue(rule, "a number that a decimal can hold");
        }
    }

    /// <summary>True for <c>on</c>, false for <c>off</c>.</summary>
    /// <param name="rule">An on or off rule.</param>
    /// <exception cref="InvalidCastException">The rule is of another kind.</exception>
    public static explicit operator bool(Rule rule) => rule switch
    {
        { Kind: RuleKind.On } => true,
        { Kind: RuleKind.Off } => false,
        _ => throw NoValue(rule, "\"on\" or \"off\""),
    };

    /// <summary>The rule as text, as <see cref="ToString"/> writes it.</summary>
    /// <param name="rule">Any rule.</param>
    /// <exception cref="InvalidCastException">There is no rule.</exception>
    public static explicit operator string(Rule rule) => rule is null ? throw NoValue(rule, "text") : rule.ToString();

    private static InvalidCastException NoValue(Rule? rule, string expected) =>
        new(rule is null
            ? $"There is no rule, where {expected} is needed."
            : $"The rule {FoundText.QuoteRule(rule.ToString())} is not {expected}, which the plugin's method takes.");
}
