using System.Text;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Daemon;

/// <summary>Many clients, idle ones, and nonsense.</summary>
[TestClass]
[DoNotParallelize]
public sealed class LoadTests
{
    private const string Content = "content of scripted-conf\n";

    [TestMethod]
    public async Task Two_hundred_clients_at_once_get_their_answers()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(client => daemon.AskAsync(client % 2 == 0 ? "test/scripted.conf cached" : "test/scripted.conf")));

        answers.ShouldAllBe(answer => answer == Content);
        daemon.Script.MostAtOnce.ShouldBe(1);
    }

    [TestMethod]
    public async Task Two_hundred_idle_clients_hold_up_nobody_and_are_let_go_after_ten_seconds()
    {
        var clock = new VirtualClock();
        await using TestDaemon daemon = await TestDaemon.StartAsync(services => services.AddClock(clock), configure: null);
        TestClient[] idle = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => TestClient.ConnectAsync(daemon.EndPoint)));
        foreach (TestClient client in idle.Where((_, index) => index % 2 == 0))
        {
            await client.SendAsync("tes"u8.ToArray());
        }

        (await daemon.AskAsync("test/scripted.conf cached")).ShouldBe(Content);

        Task<string[]> closed = Task.WhenAll(idle.Select(client => client.ReadOrResetAsync()));
        while (!closed.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(11)); // Again, for those whose connection was accepted late.
            await Task.WhenAny(closed, Task.Delay(20));
        }

        (await closed).ShouldAllBe(answer => answer.Length == 0);
        Array.ForEach(idle, client => client.Dispose());
    }

    [TestMethod]
    public async Task Idle_clients_beyond_the_limit_are_refused_and_their_places_become_free()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(options =>
        {
            options.MaxConnections = 2;
            options.RequestTimeout = TimeSpan.FromMilliseconds(200);
        });
        using TestClient first = await TestClient.ConnectAsync(daemon.EndPoint);
        using TestClient second = await TestClient.ConnectAsync(daemon.EndPoint);
        await first.ReadOrResetAsync();
        await second.ReadOrResetAsync();

        (await daemon.AskAsync("test/scripted.conf")).ShouldBe(Content);
    }

    [TestMethod]
    public async Task A_client_that_does_not_read_is_let_go()
    {
        var clock = new VirtualClock();
        await using TestDaemon daemon = await TestDaemon.StartAsync(services => services.AddClock(clock), configure: null);
        daemon.Folder.Add("cache/test/large.conf", new string('x', 50_000_000));
        using TestClient client = await TestClient.ConnectAsync(daemon.EndPoint);
        await client.SendAsync("test/large.conf cached"u8.ToArray());
        await client.WaitForBytesAsync();
        clock.Advance(TimeSpan.FromSeconds(11));

        (await client.ReadOrResetAsync()).Length.ShouldBeLessThan(50_000_000);
    }

    [TestMethod]
    [TestCategory("EndToEnd")]
    public async Task Ten_thousand_random_requests_leave_the_daemon_alive_and_its_memory_level()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(options => options.UnfinishedRequestPause = TimeSpan.FromMilliseconds(20));
        await SendAsync(daemon, 2_000, seed: 1);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        await SendAsync(daemon, 10_000, seed: 2);

        daemon.Log.Clear();
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(8_000_000);
        Directory.GetFiles(daemon.Folder["cache"], "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    private static async Task SendAsync(TestDaemon daemon, int count, int seed)
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (request, _) =>
        {
            if (request % 20 == 0)
            {
                (await daemon.AskAsync("test/scripted.conf cached")).ShouldBe(Content);
                return;
            }

            var random = new Random((seed * 1_000_000) + request);
            byte[] bytes = new byte[random.Next(1, 200)];
            random.NextBytes(bytes);
            if (request % 3 == 0)
            {
                bytes = Encoding.UTF8.GetBytes($"random/{Convert.ToHexString(bytes)}{(request % 2 == 0 ? " cached" : "")}"); // Well formed, each another file.
            }

            using TestClient client = await TestClient.ConnectAsync(daemon.EndPoint);
            await client.SendAsync(bytes);
            if (request % 7 == 0)
            {
                client.Reset();
                return;
            }

            if (request % 5 > 0)
            {
                client.CloseSending();
            }

            (await client.ReadOrResetAsync()).ShouldBeEmpty();
        });
        daemon.Log.Clear();
    }
}
