using Patchbay.FileSync;

namespace FileSync.Tests.Runs;

[TestClass]
public sealed class FileFailureTests
{
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
                TestRun.Fail(call, fails ? step : "nothing");
            },
        };

        (await TestRun.Async(target, plugin)).ShouldBe($"Error: connection1: a.txt: {step} failed\n");

        target.Files.ShouldBe(["All/b.txt"]);
        plugin.Calls[^1].ShouldBe("disconnect");
    }

    [TestMethod]
    public async Task A_download_that_differs_leaves_the_old_file()
    {
        using TempFolder target = new TempFolder().With("All/a.txt", "old");
        var plugin = new RecordingPlugin("a.txt") { Downloaded = "broken" };

        (await TestRun.Async(target, plugin)).ShouldBe(
            "Error: connection1: a.txt: the download differs from the remote file (broken instead of content), so it was thrown away.\n");

        target.Files.ShouldBe(["All/a.txt"]);
        target.Read("All/a.txt").ShouldBe("old");
    }

    [TestMethod]
    public async Task Two_remote_files_with_one_local_name_do_not_replace_each_other()
    {
        using var target = new TempFolder();
        var plugin = new RecordingPlugin("ab:c.txt", "ab?c.txt");

        (await TestRun.Async(target, plugin)).ShouldBe(
            "Error: connection1: ab?c.txt: All/ab?c.txt is already the local file of connection1: ab:c.txt, so this one was not fetched.\n");

        target.Files.ShouldBe(["All/ab_c.txt"]);
    }

    [TestMethod]
    public async Task A_file_outside_of_the_folder_that_was_asked_for_is_refused()
    {
        using var target = new TempFolder();
        var plugin = new RecordingPlugin("elsewhere/a.txt", "asked", "asked/b.txt");

        string errors = await TestRun.Async(target, [plugin], RemotePath.Parse("asked"), CancellationToken.None);

        errors.ShouldContain("connection1: elsewhere/a.txt: the plugin lists it although it is not below \"asked\".");
        errors.ShouldContain("connection1: asked: the plugin lists it although it is not below \"asked\".");
        target.Files.ShouldBe(["All/b.txt"]);
    }
}
