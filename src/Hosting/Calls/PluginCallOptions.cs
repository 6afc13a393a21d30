using System.Globalization;
using Patchbay.Hosting.Calls;

namespace Patchbay.Hosting;

/// <summary>What a host allows the calls of a plugin.</summary>
public sealed class PluginCallOptions
{
    /// <summary>
    /// How long a call may take; 30 seconds if nothing is said. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for as long as it wants. Streams have no limit
    /// unless <see cref="MemberTimeouts"/> has one, which is then that of each item.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Other limits than <see cref="Timeout"/>, by the name of the contract's member, for example <c>GenerateAsync</c>.</summary>
    public IDictionary<string, TimeSpan> MemberTimeouts { get; private init; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>
    /// How long a call may go on after it was cancelled, by its caller or because its time is over; then the caller goes on without it. One second
    /// if nothing is said.
    /// </summary>
    public TimeSpan CancellationGrace { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How many calls of one plugin may go on after their callers went on without them; as long as there are so many, further calls are
    /// refused. Four if nothing is said.
    /// </summary>
    public int MaxAbandonedCalls { get; set; } = 4;

    /// <summary>How many calls have to be made within <see cref="CircuitSampling"/> before the circuit can open, at least 2; 5 if nothing is said.</summary>
    public int CircuitMinimumCalls { get; set; } = 5;

    /// <summary>Which share of the calls within <see cref="CircuitSampling"/> has to fail for the circuit to open, from 0 to 1; 0.8 if nothing is said.</summary>
    public double CircuitFailureRatio { get; set; } = 0.8;

    /// <summary>Over which time failures are counted, at least half a second; one minute if nothing is said.</summary>
    public TimeSpan CircuitSampling { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long no call is made after the circuit opened, at least half a second; 30 seconds if nothing is said. Then one call is let through, which closes
    /// the circuit if it succeeds.
    /// </summary>
    public TimeSpan CircuitBreak { get; set; } = TimeSpan.FromSeconds(30);

    internal PluginCallOptions Copy() => new()
    {
        Timeout = Timeout,
        MemberTimeouts = new Dictionary<string, TimeSpan>(MemberTimeouts, StringComparer.Ordinal),
        CancellationGrace = CancellationGrace,
        MaxAbandonedCalls = MaxAbandonedCalls,
        CircuitMinimumCalls = CircuitMinimumCalls,
        CircuitFailureRatio = CircuitFailureRatio,
        CircuitSampling = CircuitSampling,
        CircuitBreak = CircuitBreak,
    };

    /// <exception cref="ArgumentException">A limit is none; the message has all of them.</exception>
    internal void ThrowIfInvalid(string parameter)
    {
        var shortest = TimeSpan.FromMilliseconds(500);
        var longestOfCircuit = TimeSpan.FromDays(1);
        string[] problems =
        [
            .. MemberTimeouts.Prepend(KeyValuePair.Create(nameof(Timeout), Timeout))
                .Where(limit => limit.Value <= TimeSpan.Zero && limit.Value != System.Threading.Timeout.InfiniteTimeSpan)
                .Select(limit => $"The time limit {limit.Key} is {limit.Value}; choose a longer one, or Timeout.InfiniteTimeSpan."),
            .. MemberTimeouts.Prepend(KeyValuePair.Create(nameof(Timeout), Timeout))
                .Where(limit => limit.Value > TimeLimits.Longest)
                .Select(limit => $"The time limit {limit.Key} is {limit.Value}; choose at most {TimeLimits.Longest.Days} days, or Timeout.InfiniteTimeSpan."),
            .. CancellationGrace < TimeSpan.Zero ? [$"{nameof(CancellationGrace)} is {CancellationGrace}; choose zero or more."]
                : CancellationGrace > TimeLimits.Longest ? [$"{nameof(CancellationGrace)} is {CancellationGrace}; choose at most {TimeLimits.Longest.Days} days."] : Array.Empty<string>(),
            .. MaxAbandonedCalls < 1 ? [$"{nameof(MaxAbandonedCalls)} is {MaxAbandonedCalls}; choose 1 or more."] : Array.Empty<string>(),
            .. CircuitMinimumCalls < 2 ? [$"{nameof(CircuitMinimumCalls)} is {CircuitMinimumCalls}; choose 2 or more."] : Array.Empty<string>(),
            .. CircuitFailureRatio is not (> 0 and <= 1) ? [$"{nameof(CircuitFailureRatio)} is {CircuitFailureRatio.ToString(CultureInfo.InvariantCulture)}; choose a number above 0, up to 1."] : Array.Empty<string>(),
            .. CircuitSampling < shortest ? [$"{nameof(CircuitSampling)} is {CircuitSampling}; choose half a second or more."]
                : CircuitSampling > longestOfCircuit ? [$"{nameof(CircuitSampling)} is {CircuitSampling}; choose from half a second to a day."] : Array.Empty<string>(),
            .. CircuitBreak < shortest ? [$"{nameof(CircuitBreak)} is {CircuitBreak}; choose half a second or more."]
                : CircuitBreak > longestOfCircuit ? [$"{nameof(CircuitBreak)} is {CircuitBreak}; choose from half a second to a day."] : Array.Empty<string>(),
        ];
        if (problems.Length > 0)
        {
            throw new ArgumentException($"The limits of calls cannot be used. {string.Join(' ', problems)}", parameter);
        }
    }

    internal TimeSpan TimeoutOf(string member) => MemberTimeouts.TryGetValue(member, out TimeSpan limit) ? limit : Timeout;

    internal TimeSpan TimeoutOfItems(string member) =>
        MemberTimeouts.TryGetValue(member, out TimeSpan limit) ? limit : System.Threading.Timeout.InfiniteTimeSpan;
}
