using FileSync.Plugins;
using FileSync.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Patchbay;
using Patchbay.FileSync;

namespace FileSync.Tests.Plugins;

[TestClass]
public sealed class SilentServerTests
{
    [TestMethod]
    public async Task A_silent_server_is_given_up_after_the_timeout()
    {
        await using StubServer server = await StubServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using WebDav plugin = server.Plugin(TimeSpan.FromMilliseconds(50));

        (await Should.ThrowAsync<RemoteException>(() => plugin.Connect(CancellationToken.None))).Message.ShouldBe($"{server.Url} did not answer within 0.05 s.");
    }

    [TestMethod]
    public async Task A_download_that_stops_half_way_is_given_up_after_the_timeout()
    {
        await using StubServer server = await StubServer.ListingAsync(StubServer.Listing(), get: async context =>
        {
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using WebDav plugin = server.Plugin(TimeSpan.FromSeconds(5));
        await plugin.Connect(CancellationToken.None);
        using var content = new MemoryStream();

        (await Should.ThrowAsync<RemoteException>(() => plugin.RetrieveFile(RemotePath.Parse("a"), content, CancellationToken.None)))
            .Message.ShouldBe($"{server.Url}a did not answer within 5 s.");
        content.ToArray().ShouldBe("half"u8.ToArray());
    }

    [TestMethod]
    public async Task A_cancelled_request_is_cancelled_and_no_error_of_the_server()
    {
        using var cancellation = new CancellationTokenSource();
        await using StubServer server = await StubServer.StartAsync(async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using WebDav plugin = server.Plugin();

        await Should.ThrowAsync<OperationCanceledException>(() => plugin.Connect(cancellation.Token));
    }
}
