using FileSync.Servers;
using FileSync.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace FileSync.Tests;

[TestClass]
public sealed class SynchronizationTests
{
    [TestMethod]
    public async Task Files_are_new_then_unchanged_and_updated_after_a_change()
    {
        using TempFolder remote = new TempFolder().With("a.txt", "first").With("b/c.txt");
        using var target = new TempFolder();
        await using DavServer server = await StartAsync(remote);

        (await SyncProgram.RunAsync(server.Url, target)).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(0, run.Errors),
            run => run.Output.ShouldContain("    new        All/a.txt\n    new        All/b/c.txt\n  2 new, 0 unchanged, 0 updated, 0 failed\n"));
        remote.With("a.txt", "second one");
        (await SyncProgram.RunAsync(server.Url, target)).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(0, run.Errors),
            run => run.Output.ShouldContain("    updated    All/a.txt (the former file is a_edited_01.txt)\n    unchanged  All/b/c.txt\n  0 new, 1 unchanged, 1 updated, 0 failed\n"));

        target.Files.ShouldBe(["All/a.txt", "All/a_edited_01.txt", "All/b/c.txt"]);
        target.Read("All/a.txt").ShouldBe("second one");
        target.Read("All/a_edited_01.txt").ShouldBe("first");
    }

    [TestMethod]
    public async Task A_local_file_that_was_edited_is_kept_under_another_name()
    {
        using TempFolder remote = new TempFolder().With("a.txt", "theirs");
        using TempFolder target = new TempFolder().With("All/a.txt", "mine");
        await using DavServer server = await StartAsync(remote);

        SampleRun run = await SyncProgram.RunAsync(server.Url, target, """, "digest": "content" """);

        run.ExitCode.ShouldBe(0, run.Errors);
        target.Read("All/a.txt").ShouldBe("theirs");
        target.Read("All/a_edited_01.txt").ShouldBe("mine");
    }

    [TestMethod]
    public async Task Files_that_are_gone_on_the_remote_side_stay()
    {
        using TempFolder remote = new TempFolder().With("a.txt");
        using TempFolder target = new TempFolder().With("All/gone.txt");
        await using DavServer server = await StartAsync(remote);

        (await SyncProgram.RunAsync(server.Url, target)).ExitCode.ShouldBe(0);

        target.Files.ShouldBe(["All/a.txt", "All/gone.txt"]);
    }

    [TestMethod]
    public async Task An_interruption_ends_the_program_and_leaves_no_half_file()
    {
        using var target = new TempFolder();
        using var interruption = new CancellationTokenSource();
        await using StubServer server = await StubServer.ListingAsync(StubServer.Listing("/dav/a.txt"), get: async context =>
        {
            context.Response.Headers.LastModified = "Fri, 01 Mar 2024 12:00:00 GMT";
            context.Response.ContentLength = 100;
            if (context.Request.Method is "GET")
            {
                await context.Response.WriteAsync("half");
                await interruption.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        });

        SampleRun run = await SyncProgram.RunAsync(server.Url, target, cancellationToken: interruption.Token);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe("Interrupted.\n");
        target.Files.ShouldBeEmpty();
    }

    private static async Task<DavServer> StartAsync(TempFolder folder)
    {
        var server = new DavServer(folder.Path, credentials: null);
        await server.StartAsync(CancellationToken.None);
        return server;
    }
}
