using System.Globalization;
using System.Text.Json;

namespace SmartHome.Evenings;

/// <summary>Moves the clock from scene to scene.</summary>
internal sealed class Stage(EveningClock clock, INodeApi node, TimeLine line)
{
    private static readonly JsonElement s_anything = JsonElement.Parse("""["get_schedule_keywords"]""");

    /// <summary>Plays a scene in which nobody does anything.</summary>
    /// <param name="time">When it is: <c>19:30</c>.</param>
    /// <param name="what">What it is, for the time line; null if there is nothing to say.</param>
    /// <param name="expected">The changes of the node.</param>
    /// <exception cref="EveningException">Something does not happen, or something else does.</exception>
    public Task AtAsync(string time, string? what, params IReadOnlyList<string> expected) => AtAsync(time, what, () => Task.CompletedTask, expected);

    /// <summary>Plays a scene.</summary>
    public Task AtAsync(string time, string? what, Action happen, params IReadOnlyList<string> expected) => AtAsync(
        time,
        what,
        () =>
        {
            happen();
            return Task.CompletedTask;
        },
        expected);

    /// <summary>Plays a scene.</summary>
    public async Task AtAsync(string time, string? what, Func<Task> happen, params IReadOnlyList<string> expected)
    {
        await MoveAsync(time);
        if (what is not null)
        {
            await line.TellAsync(clock.GetUtcNow(), what);
        }

        await happen();
        await line.ExpectAsync(expected);
        await SettleAsync();
    }

    /// <summary>Lets seconds pass until sensors and devices were asked.</summary>
    /// <param name="expected">The changes of the node.</param>
    /// <exception cref="EveningException">Something does not happen, or something else does.</exception>
    public async Task SoonAsync(params IReadOnlyList<string> expected)
    {
        await line.ExpectAsync(expected, () => MoveAsync(TimeSpan.FromSeconds(1)));
        await SettleAsync();
    }

    /// <summary>Moves to a time of the day.</summary>
    public Task MoveAsync(string time) => MoveAsync(clock.GetUtcNow().UtcDateTime.Date + TimeSpan.Parse(time, CultureInfo.InvariantCulture));

    /// <summary>Moves on by some time.</summary>
    public Task MoveAsync(TimeSpan time) => MoveAsync(clock.GetUtcNow().UtcDateTime + time);

    private Task MoveAsync(DateTime time) => clock.MoveAsync(new DateTimeOffset(time, TimeSpan.Zero), SettleAsync);

    // The node answers after it has made all changes that were before the call.
    private async ValueTask SettleAsync() => await node.CallAsync(s_anything);
}
