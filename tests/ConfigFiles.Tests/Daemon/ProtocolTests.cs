using System.Text;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Daemon;

/// <summary>The protocol, row by row, over real sockets.</summary>
[TestClass]
public sealed class ProtocolTests
{
    private const string Content = "content of scripted-conf\n";

    [TestMethod]
    public async Task A_request_without_newline_and_half_close_is_answered_and_the_connection_closed()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();

        (await daemon.AskAsync("test/scripted.conf")).ShouldBe(Content);
    }

    [TestMethod]
    [DataRow("test/scripted.conf")]
    [DataRow("test/scripted.conf\n")]
    [DataRow("\ntest/\nscripted\n.conf\n")]
    [DataRow("test/scripted.conf ")]
    [DataRow("test/scripted.conf    ")]
    [DataRow("test/scripted.conf  cached ")]
    [DataRow("test/scripted.conf unknown")]
    [DataRow("test/scripted.conf Cached")]
    [DataRow("test/scripted.conf a/b")]
    [DataRow("test/scripted.conf c")]
    public async Task Line_feeds_are_ignored_the_first_space_separates_and_empty_arguments_are_dropped(string request)
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();

        (await daemon.AskAsync(request)).ShouldBe(Content);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("\n")]
    [DataRow(" ")]
    [DataRow(" test/scripted.conf")]
    [DataRow("scripted.conf")]
    [DataRow("test/a/scripted.conf")]
    [DataRow("test//scripted.conf")]
    [DataRow("/scripted.conf")]
    [DataRow("test/")]
    [DataRow("/")]
    [DataRow("../scripted.conf")]
    [DataRow("test/..")]
    [DataRow("test/.")]
    [DataRow("../../etc/passwd")]
    [DataRow("..\\..\\etc/passwd")]
    [DataRow("test/..\\scripted.conf")]
    [DataRow("test/.hidden")]
    [DataRow("test/scripted.conf\0")]
    [DataRow("test/scripted.conf\r")]
    [DataRow("test/C:scripted.conf")]
    [DataRow("GET / HTTP/1.1\r\n\r\n")]
    public async Task What_is_no_request_is_closed_without_an_answer_and_the_daemon_lives_on(string request)
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        using TestClient client = await TestClient.ConnectAsync(daemon.EndPoint);
        await client.SendAsync(Encoding.UTF8.GetBytes(request));
        client.CloseSending();

        (await client.ReadOrResetAsync()).ShouldBeEmpty();

        (await daemon.AskAsync("test/scripted.conf")).ShouldBe(Content);
        daemon.Script.Created.ShouldHaveSingleItem();
    }

    [TestMethod]
    [DataRow(new byte[] { 0xFF, 0xFE })]
    [DataRow(new byte[] { (byte)'t', (byte)'/', 0xC0, 0x80 })]
    [DataRow(new byte[] { (byte)'t', (byte)'/', 0xC3, (byte)'a' })]
    [DataRow(new byte[] { (byte)'t', (byte)'/', 0xED, 0xA0, 0x80 })]
    [DataRow(new byte[] { (byte)'t', (byte)'/', (byte)'a', 0xE2, 0x82 })]
    [DataRow(new byte[] { 0x80 })]
    public async Task Bytes_that_are_no_utf8_are_refused_and_the_daemon_lives_on(byte[] request)
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();

        (await TestClient.AskAsync(daemon.EndPoint, request)).ShouldBeEmpty();

        daemon.Log.Of(2002).ShouldHaveSingleItem().ShouldContain("it is no UTF-8");
        (await daemon.AskAsync("test/scripted.conf")).ShouldBe(Content);
    }

    [TestMethod]
    public async Task A_name_of_other_letters_is_a_name()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();

        (await daemon.AskAsync("tést/škript.conf")).ShouldBeEmpty();

        daemon.Log.Of(2101).ShouldBe(["No handler found for tést/škript.conf"]);
    }

    // The pause is long, so that what decides is not how busy the machine is.
    [TestMethod]
    [DataRow("test/scripted.conf", Content)]
    [DataRow("test/scripted.conf cached", "stored")]
    [DataRow("test/scripted.conf invalidate", "")]
    [DataRow("test/scripted.conf invalidate cached", "")]
    [DataRow("tést/škript.conf", "")]
    public async Task A_request_that_is_split_at_any_byte_gets_its_answer(string request, string answer)
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(options => options.RequestPause = options.UnfinishedRequestPause = TimeSpan.FromSeconds(2));
        byte[] bytes = Encoding.UTF8.GetBytes(request);
        if (answer == "stored")
        {
            daemon.Folder.Add("cache/test/scripted.conf", "stored");
        }

        string[] answers = await Task.WhenAll(Enumerable.Range(1, bytes.Length - 1).Select(split => TestClient.AskAsync(daemon.EndPoint, bytes[..split], bytes[split..])));

        answers.ShouldAllBe(actual => actual == answer);
        (await TestClient.AskAsync(daemon.EndPoint, [.. bytes.Select(one => new[] { one })])).ShouldBe(answer);
    }

    [TestMethod]
    public async Task A_client_that_closes_its_side_gets_its_answer()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync(options => options.RequestPause = options.UnfinishedRequestPause = TimeSpan.FromHours(1));
        using TestClient client = await TestClient.ConnectAsync(daemon.EndPoint);
        await client.SendAsync(Encoding.UTF8.GetBytes("test/scripted.conf"));
        client.CloseSending();

        (await client.ReadAsync()).ShouldBe(Content);
    }

    [TestMethod]
    public async Task A_client_that_resets_harms_nobody_and_its_content_is_stored()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        daemon.Script.Generate = async (_, _) =>
        {
            begun.TrySetResult();
            await goOn.Task;
            return Content;
        };
        TestClient client = await TestClient.ConnectAsync(daemon.EndPoint);
        await client.SendAsync(Encoding.UTF8.GetBytes("test/scripted.conf"));
        await begun.Task;
        client.Reset();
        Task<string> other = daemon.AskAsync("test/scripted.conf");
        goOn.SetResult();

        (await other).ShouldBe(Content);
        daemon.Cached("test/scripted.conf").ShouldBe(Content);
    }

    [TestMethod]
    public async Task A_request_may_have_64_KiB_and_no_more()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        string request = "test/scripted.conf" + new string(' ', 65_536 - 18);

        (await daemon.AskAsync(request)).ShouldBe(Content);

        using TestClient client = await TestClient.ConnectAsync(daemon.EndPoint);
        await client.SendAsync(Encoding.UTF8.GetBytes(request + " "));
        (await client.ReadOrResetAsync()).ShouldBeEmpty();
        daemon.Log.Of(2002).ShouldHaveSingleItem().ShouldContain("it has more than 65536 bytes");
    }

    [TestMethod]
    public async Task A_large_answer_arrives_whole()
    {
        await using TestDaemon daemon = await TestDaemon.StartAsync();
        string large = string.Concat(Enumerable.Repeat("a line of a large file\n", 200_000));
        daemon.Script.Generate = (_, _) => Task.FromResult<string?>(large);

        (await daemon.AskAsync("test/scripted.conf")).ShouldBe(large);
        (await daemon.AskAsync("test/scripted.conf cached")).ShouldBe(large);
    }
}
