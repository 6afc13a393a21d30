namespace FileSync.Tests.Runs;

[TestClass]
public sealed class SyncRunTests
{
    [TestMethod]
    public async Task The_calls_come_in_order()
    {
        using TempFolder target = new TempFolder().With("All/there.txt", "content");
        var plugin = new RecordingPlugin("new.txt", "there.txt");

        (await TestRun.Async(target, plugin)).ShouldBeEmpty();

        plugin.Calls.ShouldBe(
        [
            "connect", "list ", "listed",
            "remote digest new.txt", "retrieve new.txt", "local digest of the download",
            "remote digest there.txt", "local digest there.txt",
            "disconnect",
        ]);
    }

    [TestMethod]
    public async Task A_connection_that_fails_is_skipped_and_the_others_go_on()
    {
        using var target = new TempFolder();
        var broken = new RecordingPlugin("a.txt") { Before = call => TestRun.Fail(call, "connect") };
        var well = new RecordingPlugin("b.txt");

        (await TestRun.Async(target, broken, well)).ShouldBe("Error: connection1: cannot connect: connect failed\n");

        broken.Calls.ShouldBe(["connect"]);
        target.Files.ShouldBe(["All/b.txt"]);
    }

    [TestMethod]
    public async Task A_list_that_breaks_off_fetches_nothing_and_the_plugin_is_disconnected()
    {
        using var target = new TempFolder();
        var plugin = new RecordingPlugin("a.txt") { Before = call => TestRun.Fail(call, "listed") };

        (await TestRun.Async(target, plugin)).ShouldBe("Error: connection1: cannot list \"\" for All: listed failed\n");

        target.Files.ShouldBeEmpty();
        plugin.Calls[^1].ShouldBe("disconnect");
    }

    [TestMethod]
    public async Task A_plugin_is_disconnected_also_after_an_interruption()
    {
        using var target = new TempFolder();
        using var interruption = new CancellationTokenSource();
        var plugin = new RecordingPlugin("a.txt")
        {
            Before = call =>
            {
                if (call.StartsWith("retrieve", StringComparison.Ordinal))
                {
                    interruption.Cancel();
                    interruption.Token.ThrowIfCancellationRequested();
                }
            },
        };

        await Should.ThrowAsync<OperationCanceledException>(() => TestRun.Async(target, interruption.Token, plugin));

        plugin.Calls[^1].ShouldBe("disconnect");
        target.Files.ShouldBeEmpty();
    }
}
