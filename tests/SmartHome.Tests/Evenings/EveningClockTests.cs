using SmartHome.Evenings;

namespace SmartHome.Tests.Evenings;

[TestClass]
public sealed class EveningClockTests
{
    private static readonly DateTimeOffset s_start = new(2026, 10, 5, 18, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public async Task It_stands_still_until_it_is_moved_and_stops_at_each_timer()
    {
        var clock = new EveningClock(s_start);
        List<string> seen = [];
        await using ITimer late = clock.CreateTimer(_ => seen.Add($"late at {clock.GetUtcNow():HH:mm}"), state: null, TimeSpan.FromMinutes(20), Timeout.InfiniteTimeSpan);
        await using ITimer often = clock.CreateTimer(_ => seen.Add($"again at {clock.GetUtcNow():HH:mm}"), state: null, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(10));
        clock.GetUtcNow().ShouldBe(s_start);

        await clock.MoveAsync(s_start.AddMinutes(30), () =>
        {
            seen.Add("settled");
            return default;
        });

        seen.ShouldBe(["again at 18:15", "settled", "late at 18:20", "settled", "again at 18:25", "settled"]);
        clock.GetUtcNow().ShouldBe(s_start.AddMinutes(30));
    }

    [TestMethod]
    public async Task What_a_timer_begins_is_due_on_the_way()
    {
        var clock = new EveningClock(s_start);
        List<string> seen = [];
        await using ITimer first = clock.CreateTimer(
            _ => clock.CreateTimer(_ => seen.Add($"second at {clock.GetUtcNow():HH:mm}"), state: null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan),
            state: null,
            TimeSpan.FromMinutes(1),
            Timeout.InfiniteTimeSpan);

        await clock.MoveAsync(s_start.AddMinutes(3), () => default);

        seen.ShouldBe(["second at 18:02"]);
    }
}
