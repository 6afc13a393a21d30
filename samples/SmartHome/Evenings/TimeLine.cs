using System.Globalization;

namespace SmartHome.Evenings;

/// <summary>Follows a node, compares what happens with what has to happen, and prints it.</summary>
internal sealed class TimeLine(INodeApi node, ChangeText text, TextWriter output) : IDisposable
{
    // Much longer than it takes on the slowest machine.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly List<NodeChange> _changes = [];
    private readonly SemaphoreSlim _news = new(0);
    private IDisposable? _following;

    public void Follow() => _following = node.OnChange(change =>
    {
        lock (_lock)
        {
            _changes.Add(change);
        }

        _news.Release();
    });

    /// <summary>Waits for something outside of the node.</summary>
    /// <exception cref="EveningException">It does not happen.</exception>
    public static async Task WaitAsync(Func<bool> happens, string what)
    {
        long start = Environment.TickCount64;
        while (!happens())
        {
            if (Environment.TickCount64 - start > s_patience.TotalMilliseconds)
            {
                throw new EveningException($"It did not happen: {what}");
            }

            await Task.Delay(1);
        }
    }

    /// <summary>Prints what happens outside.</summary>
    public Task TellAsync(DateTimeOffset time, string what) => output.WriteLineAsync($"{Time(time)}  {what}");

    /// <summary>Waits until all has happened that has to, and nothing else, and prints it in this order: devices of a group answer in any.</summary>
    /// <param name="expected">The changes, as <see cref="ChangeText.Exact"/> writes them; the end may be left out.</param>
    /// <exception cref="EveningException">Something else happens, or not all.</exception>
    public Task ExpectAsync(params IReadOnlyList<string> expected) => ExpectAsync(expected, meanwhile: null);

    /// <summary>The same for what depends on polls, which begin and end at any time.</summary>
    /// <param name="expected">The changes.</param>
    /// <param name="meanwhile">Lets some time of the evening pass.</param>
    /// <exception cref="EveningException">Something else happens, or not all.</exception>
    public async Task ExpectAsync(IReadOnlyList<string> expected, Func<Task>? meanwhile)
    {
        foreach (NodeChange change in await TakeAsync(expected, meanwhile))
        {
            await output.WriteLineAsync($"{Time(change.Time)}    {text.Name(change),-13} {ChangeText.What(change),-20}  {text.Who(change)}");
        }
    }

    /// <summary>Waits for a change as <see cref="ExpectAsync"/> does, and does not print it.</summary>
    public Task PassAsync(string expected) => TakeAsync([expected], meanwhile: null);

    /// <exception cref="EveningException">Something has happened that nobody expects.</exception>
    public void End()
    {
        lock (_lock)
        {
            if (_changes is [{ } change, ..])
            {
                throw Unexpected(change);
            }
        }
    }

    public void Dispose()
    {
        _following?.Dispose();
        _news.Dispose();
    }

    private static string Time(DateTimeOffset time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private async Task<NodeChange[]> TakeAsync(IReadOnlyList<string> expected, Func<Task>? meanwhile)
    {
        var taken = new NodeChange?[expected.Count];
        long start = Environment.TickCount64;
        while (taken.Contains(null))
        {
            if (!await _news.WaitAsync(meanwhile is null ? s_patience : s_moment))
            {
                if (meanwhile is null || Environment.TickCount64 - start > s_patience.TotalMilliseconds)
                {
                    throw new EveningException($"It did not happen: {string.Join(", ", expected.Where((_, index) => taken[index] is null))}");
                }

                await meanwhile();
                continue;
            }

            NodeChange change = Next();
            int index = Enumerable.Range(0, expected.Count).FirstOrDefault(index => taken[index] is null && Matches(change, expected[index]), -1);
            taken[index >= 0 ? index : throw Unexpected(change)] = change;
        }

        return [.. taken.OfType<NodeChange>()];
    }

    private static EveningException Unexpected(NodeChange change) => new($"It should not have happened: {Time(change.Time)} {ChangeText.Exact(change)}");

    private NodeChange Next()
    {
        lock (_lock)
        {
            NodeChange change = _changes[0];
            _changes.RemoveAt(0);
            return change;
        }
    }

    private static bool Matches(NodeChange change, string expected) => (ChangeText.Exact(change) + " ").StartsWith(expected + " ", StringComparison.Ordinal);
}
