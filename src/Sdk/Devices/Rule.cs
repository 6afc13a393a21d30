using System.Diagnostics.CodeAnalysis;

namespace Patchbay.Devices;

/// <summary>
/// What a device or sensor is set to: enabled or disabled, on or off, a number, a fade, a temperature, API calls,
/// or text. Immutable; two rules are equal when kind and value are.
/// </summary>
/// <remarks>
/// A plugin's method need not take a <see cref="Rule"/>: it converts to <see cref="int"/>, <see cref="long"/>, <see cref="float"/>,
/// <see cref="double"/>, <see cref="decimal"/>, <see cref="bool"/> and <see cref="string"/>, so <c>Send(bool on, int brightness)</c> fits.
/// </remarks>
public sealed partial class Rule : IEquatable<Rule>
{
    private readonly double _number;
    private readonly long _integer;
    private readonly string? _text;
    private readonly TimeSpan _duration;
    private readonly TemperatureUnit _unit;

    private Rule(RuleKind kind, long integer = 0, double number = 0, string? text = null, TimeSpan duration = default, TemperatureUnit unit = default)
    {
        Kind = kind;
        _integer = integer;
        _number = number;
        _text = text;
        _duration = duration;
        _unit = unit;
    }

    /// <summary>The rule <c>enabled</c>.</summary>
    public static Rule Enabled { get; } = new(RuleKind.Enabled);

    /// <summary>The rule <c>disabled</c>.</summary>
    public static Rule Disabled { get; } = new(RuleKind.Disabled);

    /// <summary>The rule <c>on</c>.</summary>
    public static Rule On { get; } = new(RuleKind.On);

    /// <summary>The rule <c>off</c>.</summary>
    public static Rule Off { get; } = new(RuleKind.Off);

    /// <summary>What sort of rule this is.</summary>
    public RuleKind Kind { get; }

    /// <summary>For a fade, the time to reach the target; zero for other rules.</summary>
    public TimeSpan Duration => _duration;

    /// <summary>For a fade, the whole number to reach; 0 for other rules.</summary>
    public long Target => Kind == RuleKind.Fade ? _integer : 0;

    /// <summary>For a thermostat rule, the unit of its temperature; otherwise null.</summary>
    public TemperatureUnit? Unit => Kind == RuleKind.Thermostat ? _unit : null;

    /// <summary>A rule that is a whole number, for example a brightness.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The rule.</returns>
    public static Rule Integer(long value) => new(RuleKind.Integer, value);

    /// <summary>A rule that is a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite.</exception>
    public static Rule Float(double value) => new(RuleKind.Float, number: Finite(value));

    /// <summary>A rule that reaches a whole number evenly within a time.</summary>
    /// <param name="target">The number to reach.</param>
    /// <param name="duration">The time to take, not negative.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public static Rule Fade(long target, TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return new(RuleKind.Fade, target, duration: duration);
    }

    /// <summary>A rule that is a temperature.</summary>
    /// <param name="temperature">The temperature in <paramref name="unit"/>.</param>
    /// <param name="unit">The unit of the temperature.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is NaN or infinite.</exception>
    public static Rule Thermostat(double temperature, TemperatureUnit unit) =>
        new(RuleKind.Thermostat, number: Finite(temperature), unit: unit);

    /// <summary>A rule that is any text, taken as it is.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The rule.</returns>
    public static Rule Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(RuleKind.Text, text: value);
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Rule? other) =>
        other is not null
        && Kind == other.Kind
        && _integer == other._integer
        && _number.Equals(other._number)
        && _duration == other._duration
        && _unit == other._unit
        && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Rule);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _integer, _number, _duration, _unit, _text);

    /// <summary>Whether two rules have the same kind and value.</summary>
    /// <param name="left">One rule.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Rule? left, Rule? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two rules differ in kind or value.</summary>
    /// <param name="left">One rule.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Rule? left, Rule? right) => !(left == right);

    private static double Finite(double value) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A rule is a finite number.");
}
