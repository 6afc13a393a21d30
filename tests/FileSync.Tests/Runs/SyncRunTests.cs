using FileSync.Configuration;
using FileSync.Runs;
using Patchbay;

namespace FileSync.Tests.Runs;

[TestClass]
public sealed class SyncRunTests
{
    [TestMethod]
    public async Task The_calls_come_in_order()
    {
        using TempFolder target = new TempFolder().With("All/there.txt", "content");
        var plugin = new RecordingPlugin("new.txt", "there.txt");

        (await RunAsync(target, plugin)).ShouldBeEmpty();

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
        var broken = new RecordingPlugin("a.txt") { Before = call => Fail(call, "connect") };
        var well = new RecordingPlugin("b.txt");

        (await RunAsync(target, broken, well)).ShouldBe("Error: connection1: cannot connect: connect failed\n");

        broken.Calls.ShouldBe(["connect"]);
        target.Files.ShouldBe(["All/b.txt"]);
    }

    [TestMethod]
    public async Task A_list_that_breaks_off_fetches_nothing_and_the_plugin_is_disconnected()
    {
        using var target = new TempFolder();
        var plugin = new RecordingPlugin("a.txt") { Before = call => Fail(call, "listed") };

        (await RunAsync(target, plugin)).ShouldBe("Error: connection1: cannot list \"\" for All: listed failed\n");

        target.Files.ShouldBeEmpty();
        plugin.Calls[^1].ShouldBe("disconnect");
    }

    [TestMethod]
    [DataRow("remote digest a.txt")]
    [DataRow("retrieve a.txt")]
    [DataRow("local digest of the download")]
    public async Task A_file_that_fails_is_skipped_and_leaves_nothing_behind(string step)
    {
        using var target = new TempFolder();
        bool hasFailed = false;
        var plugin = new RecordingPlugin("a.txt", "b.txt")
        {
            Before = call =>
            {
                bool fails = !hasFailed && call == step;
                hasFailed |= fails;
                Fail(call, fails ? step : "nothing");
            },
        };

        (await RunAsync(target, plugin)).ShouldBe($"Error: connection1: a.txt: {step} failed\n");

        target.Files.ShouldBe(["All/b.txt"]);
        plugin.Calls[^1].ShouldBe("disconnect");
    }

    [TestMethod]
    public async Task A_download_that_differs_leaves_the_old_file()
    {
        using TempFolder target = new TempFolder().With("All/a.txt", "old");
        var plugin = new RecordingPlugin("a.txt") { Downloaded = "broken" };

        (await RunAsync(target, plugin)).ShouldBe(
            "Error: connection1: a.txt: the download differs from the remote file (broken instead of content), so it was thrown away.\n");

        target.Files.ShouldBe(["All/a.txt"]);
        target.Read("All/a.txt").ShouldBe("old");
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

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(target, interruption.Token, plugin));

        plugin.Calls[^1].ShouldBe("disconnect");
        target.Files.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task Two_remote_files_with_one_local_name_do_not_replace_each_other()
    {
        using var target = new TempFolder();
        var plugin = new RecordingPlugin("ab:c.txt", "ab?c.txt");

        (await RunAsync(target, plugin)).ShouldBe(
            "Error: connection1: ab?c.txt: All/ab?c.txt is already the local file of connection1: ab:c.txt, so this one was not fetched.\n");

        target.Files.ShouldBe(["All/ab_c.txt"]);
    }

    [TestMethod]
    public async Task A_file_outside_of_the_folder_that_was_asked_for_is_refused()
    {
        using var target = new TempFolder();
        var plugin = new RecordingPlugin("elsewhere/a.txt", "asked", "asked/b.txt");

        string errors = await RunAsync(target, [plugin], RemotePath.Parse("asked"), CancellationToken.None);

        errors.ShouldContain("connection1: elsewhere/a.txt: the plugin lists it although it is not below \"asked\".");
        errors.ShouldContain("connection1: asked: the plugin lists it although it is not below \"asked\".");
        target.Files.ShouldBe(["All/b.txt"]);
    }

    private static Task<string> RunAsync(TempFolder target, params RecordingPlugin[] plugins) => RunAsync(target, CancellationToken.None, plugins);

    private static Task<string> RunAsync(TempFolder target, CancellationToken cancellation, params RecordingPlugin[] plugins) =>
        RunAsync(target, plugins, RemotePath.Root, cancellation);

    private static async Task<string> RunAsync(TempFolder target, RecordingPlugin[] plugins, RemotePath folder, CancellationToken cancellation)
    {
        using var errors = new StringWriter { NewLine = "\n" };
        var report = new SyncReport(TextWriter.Null);
        await new SyncRun(new LocalTree(target.Path), report).RunAsync(
            plugins.Select((plugin, index) => new Connection($"connection{index + 1}", "memory", plugin, [new Source("All", folder, RemotePath.Parse("All"))])),
            cancellation);
        bool isWell = await report.EndAsync(errors);
        isWell.ShouldBe(errors.ToString().Length == 0);
        return errors.ToString();
    }

    private static void Fail(string call, string failing)
    {
        if (call == failing)
        {
            throw new InvalidOperationException($"{call} failed");
        }
    }
}
