namespace PbxConfig.Phones;

/// <summary>A queue of callers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">The number that leads to it.</param>
/// <param name="Strategy">In which order the members' telephones ring, in Asterisk's words; null for Asterisk's default.</param>
/// <param name="RingTime">How long a telephone rings; null for Asterisk's default.</param>
/// <param name="Members">The names of the accounts that answer.</param>
public sealed record Queue(string Name, string Number, string? Strategy, TimeSpan? RingTime, IReadOnlyList<string> Members);
