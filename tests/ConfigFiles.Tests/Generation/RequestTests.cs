using Microsoft.Extensions.Diagnostics.HealthChecks;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Generation;

/// <summary>What a request does with the cache, and what happens when a driver fails.</summary>
[TestClass]
public sealed class RequestTests
{
    private const string File = "test/scripted.conf";

    [TestMethod]
    public async Task Without_arguments_the_file_is_generated_and_stored()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        daemon.Folder.Add($"cache/{File}", "old");

        (await daemon.AskAsync(File)).ShouldBe("content of scripted-conf\n");
        daemon.Cached(File).ShouldBe("content of scripted-conf\n");
    }

    [TestMethod]
    public async Task Cached_answers_the_stored_content_and_generates_only_if_there_is_none()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();

        (await daemon.AskAsync($"{File} cached")).ShouldBe("content of scripted-conf\n");
        daemon.Cached(File).ShouldBe("content of scripted-conf\n");
        (await daemon.AskAsync($"{File} cached")).ShouldBe("content of scripted-conf\n");
        daemon.Script.Called.ShouldHaveSingleItem();
    }

    [TestMethod]
    [DataRow("invalidate")]
    [DataRow("invalidate cached")]
    [DataRow("cached invalidate")]
    public async Task Invalidate_wins_drops_the_content_and_answers_nothing(string arguments)
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        daemon.Folder.Add($"cache/{File}", "old");

        (await daemon.AskAsync($"{File} {arguments}")).ShouldBeEmpty();
        daemon.Cached(File).ShouldBeNull();
        daemon.Script.Called.ShouldBeEmpty();
        (await daemon.AskAsync($"{File} {arguments}")).ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("test/foreign.conf")]
    [DataRow("gone/old.conf")]
    public async Task Content_of_a_file_without_a_driver_is_answered_and_dropped_too(string file)
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        daemon.Folder.Add($"cache/{file}", "left");

        (await daemon.AskAsync($"{file} cached")).ShouldBe("left");
        (await daemon.AskAsync(file)).ShouldBe("left");
        await daemon.AskAsync($"{file} invalidate");
        (await daemon.AskAsync($"{file} cached")).ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(null)]
    public async Task Empty_content_is_never_stored_and_the_last_good_content_is_answered(string? content)
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        await daemon.AskAsync(File);
        daemon.Script.Generate = (_, _) => Task.FromResult(content);

        (await daemon.AskAsync(File)).ShouldBe("content of scripted-conf\n");
        daemon.Cached(File).ShouldBe("content of scripted-conf\n");
        daemon.Log.Of(2104).ShouldBe(["test/scripted.conf: the driver \"scripted-conf\" has no content for it."]);
    }

    [TestMethod]
    public async Task An_empty_cache_file_counts_as_none()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        daemon.Folder.Add($"cache/{File}", "");

        (await daemon.AskAsync($"{File} cached")).ShouldBe("content of scripted-conf\n");
    }

    [TestMethod]
    public async Task A_failure_is_logged_counted_and_told_to_health_and_the_last_good_content_answered()
    {
        using var metrics = new CountedMetrics("Patchbay.ConfigFiles");
        await using TestDaemon daemon = await TestDaemon.StartAsync(services: metrics.AddTo, configure: null);
        await daemon.AskAsync(File);
        daemon.Script.Generate = (_, _) => throw new InvalidDataException("The queues are closed.");

        (await daemon.AskAsync(File)).ShouldBe("content of scripted-conf\n");

        daemon.Log.Of(2103).ShouldBe(["test/scripted.conf: the driver \"scripted-conf\" failed: InvalidDataException: The queues are closed."]);
        metrics.Of("patchbay.configfiles.failures").ShouldBe(1);
        HealthReportEntry health = await daemon.HealthAsync();
        (health.Status, health.Data[File]).ShouldBe((HealthStatus.Degraded, "the driver \"scripted-conf\" failed: InvalidDataException: The queues are closed."));

        daemon.Script.Generate = (_, _) => Task.FromResult<string?>("good again");
        (await daemon.AskAsync(File)).ShouldBe("good again");
        (await daemon.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
    }

    [TestMethod]
    public async Task A_failure_without_last_good_content_is_answered_with_nothing()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        daemon.Script.Generate = (_, _) => throw new InvalidDataException("The queues are closed.");

        (await daemon.AskAsync(File)).ShouldBeEmpty();
        (await daemon.AskAsync($"{File} cached")).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task A_second_request_waits_for_the_first_ones_result()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        var goOn = new TaskCompletionSource();
        daemon.Script.Generate = async (_, _) =>
        {
            await goOn.Task;
            return "once";
        };
        Task<ReadOnlyMemory<byte>>[] requests = [.. Enumerable.Range(0, 20).Select(_ => daemon.Files.AnswerAsync(ConfigFileName.Parse(File), ConfigFileRequest.Generate))];
        goOn.SetResult();

        foreach (ReadOnlyMemory<byte> answer in await Task.WhenAll(requests))
        {
            System.Text.Encoding.UTF8.GetString(answer.Span).ShouldBe("once");
        }

        daemon.Script.Called.ShouldHaveSingleItem();
    }

    [TestMethod]
    public async Task Who_asks_after_the_content_was_dropped_does_not_get_what_began_before_and_that_is_not_stored()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        var file = ConfigFileName.Parse(File);
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        int calls = 0;
        daemon.Script.Generate = async (_, _) =>
        {
            if (++calls > 1)
            {
                daemon.Cached(File).ShouldBeNull();
                return "new";
            }

            begun.SetResult();
            await goOn.Task;
            return "old";
        };
        Task<ReadOnlyMemory<byte>> first = daemon.Files.AnswerAsync(file, ConfigFileRequest.Generate);
        await begun.Task;
        await daemon.Files.AnswerAsync(file, ConfigFileRequest.Invalidate);
        Task<ReadOnlyMemory<byte>> second = daemon.Files.AnswerAsync(file, ConfigFileRequest.Generate);
        goOn.SetResult();

        System.Text.Encoding.UTF8.GetString((await first).Span).ShouldBe("old");
        System.Text.Encoding.UTF8.GetString((await second).Span).ShouldBe("new");
        daemon.Cached(File).ShouldBe("new");
        daemon.Script.MostAtOnce.ShouldBe(1);
    }

    [TestMethod]
    public async Task A_driver_that_takes_longer_than_a_request_may_leaves_the_client_the_last_good_content_and_its_own_is_stored()
    {
        var clock = new VirtualClock();
        await using TestDaemon daemon = await TestDaemon.StartAsync(services: services => services.AddClock(clock), configure: null);
        daemon.Folder.Add($"cache/{File}", "old");
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        daemon.Script.Generate = async (_, _) =>
        {
            begun.SetResult();
            await goOn.Task;
            return "new";
        };
        using TestClient client = await TestClient.ConnectAsync(daemon.EndPoint);
        await client.SendAsync(System.Text.Encoding.UTF8.GetBytes(File));
        client.CloseSending();
        await begun.Task;
        clock.Advance(TimeSpan.FromSeconds(11));

        (await client.ReadAsync()).ShouldBe("old");
        daemon.Log.Of(2004).ShouldHaveSingleItem();
        Task<ReadOnlyMemory<byte>> next = daemon.Files.AnswerAsync(ConfigFileName.Parse(File), ConfigFileRequest.Generate);
        goOn.SetResult();
        System.Text.Encoding.UTF8.GetString((await next).Span).ShouldBe("new");
        daemon.Cached(File).ShouldBe("new");
    }

    [TestMethod]
    public async Task A_cache_that_cannot_be_written_is_logged_and_the_client_gets_the_content()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        daemon.Folder.Add("cache", "a file in place of the folder");

        (await daemon.AskAsync(File)).ShouldBe("content of scripted-conf\n");
        daemon.Log.Of(2201).ShouldNotBeEmpty();
    }

    [TestMethod]
    public async Task Only_what_has_changed_is_written_and_told()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        await daemon.AskAsync(File);
        DateTime written = System.IO.File.GetLastWriteTimeUtc(daemon.Folder[$"cache/{File}"]);

        await daemon.AskAsync(File);
        System.IO.File.GetLastWriteTimeUtc(daemon.Folder[$"cache/{File}"]).ShouldBe(written);
        daemon.Log.Of(2105).Count().ShouldBe(1);

        daemon.Script.Generate = (_, _) => Task.FromResult<string?>("changed");
        await daemon.AskAsync(File);
        daemon.Log.Of(2105).Count().ShouldBe(2);
    }

    [TestMethod]
    public async Task A_generated_file_has_a_hash_that_tells_whether_it_has_changed()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        var file = ConfigFileName.Parse(File);
        GeneratedContent first = await daemon.Files.GenerateAsync(file);
        GeneratedContent second = await daemon.Files.GenerateAsync(file);
        daemon.Script.Generate = (_, _) => Task.FromResult<string?>("changed");
        GeneratedContent third = await daemon.Files.GenerateAsync(file);

        second.Hash.ShouldBe(first.Hash);
        third.Hash.ShouldNotBe(first.Hash);
        daemon.Cached(File).ShouldBeNull();
    }
}
