namespace Patchbay.Benchmarks.Start;

/// <summary>What was measured of one subject in one program: a sample each round, or why it does not run.</summary>
internal sealed class Series(MeasuredProgram program, Subject subject)
{
    public Mode Mode => program.Mode;

    public int Size => program.Size;

    public Subject Subject => subject;

    public List<Sample> Samples { get; } = [];

    public string? Failure { get; private set; }

    public void Run(bool counts)
    {
        if (Failure is not null)
        {
            return;
        }

        (Sample? sample, Failure) = program.Run(subject);
        if (Failure is not null && !Mode.IsNative)
        {
            throw new InvalidOperationException($"{subject.Name} fails with {Failure}.");
        }

        if (sample is not null && counts)
        {
            Samples.Add(sample);
        }
    }
}

/// <summary>Lets all subjects of all programs take turns of one process.</summary>
internal static class Measurement
{
    public static IReadOnlyList<Series> Run(IEnumerable<MeasuredProgram> programs, int rounds)
    {
        Series[] all = [.. programs.SelectMany(program => Subject.All.Select(subject => new Series(program, subject)))];

        // The first round fills the caches of files and does not count; each one begins with another subject.
        for (int round = 0; round <= rounds; round++)
        {
            for (int i = 0; i < all.Length; i++)
            {
                all[(i + round) % all.Length].Run(counts: round > 0);
            }
        }

        return all;
    }
}
