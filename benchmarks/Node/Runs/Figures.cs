namespace Patchbay.Benchmarks.Nodes.Runs;

/// <summary>What a fresh node took until it answered: milliseconds from <c>StartAsync</c>, from the start of the process, and of processor time.</summary>
internal sealed record StartFigures(double Start, double Process, double Processor);

/// <summary>What a node takes while nobody calls it.</summary>
/// <param name="Share">The share of a core.</param>
/// <param name="WorkingSet">The bytes in memory.</param>
internal sealed record IdleFigures(double Share, double WorkingSet);

/// <summary>What a node does while devices hang.</summary>
/// <param name="Api">How long calls for others took.</param>
/// <param name="Entries">How many entries of schedules came into force.</param>
/// <param name="Late">How late they did, in milliseconds: the median.</param>
/// <param name="Latest">How late the last of them did.</param>
internal sealed record HangFigures(Latencies Api, int Entries, double Late, double Latest);
