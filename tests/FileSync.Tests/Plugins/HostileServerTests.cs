using FileSync.Plugins;
using FileSync.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Patchbay;
using Patchbay.FileSync;

namespace FileSync.Tests.Plugins;

[TestClass]
public sealed class HostileServerTests
{
    [TestMethod]
    public async Task A_web_server_without_WebDAV_is_refused()
    {
        await using StubServer server = await StubServer.AnsweringAsync(context => context.Response.WriteAsync("Welcome"));
        using WebDav plugin = server.Plugin();

        (await Should.ThrowAsync<RemoteException>(() => plugin.Connect(CancellationToken.None))).Message.ShouldBe($"{server.Url} is no WebDAV folder.");
    }

    [TestMethod]
    public async Task Another_success_than_multistatus_is_no_listing()
    {
        await using StubServer server = await StubServer.StartAsync(context => context.Response.WriteAsync(StubServer.Listing()));
        using WebDav plugin = server.Plugin();

        (await Should.ThrowAsync<RemoteException>(() => plugin.Connect(CancellationToken.None))).Message.ShouldContain("answers PROPFIND with 200");
    }

    [TestMethod]
    public async Task A_redirect_is_not_followed()
    {
        await using StubServer elsewhere = await StubServer.ListingAsync(StubServer.Listing());
        await using StubServer server = await StubServer.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Url.ToString());
            return Task.CompletedTask;
        });
        using WebDav plugin = server.Plugin();

        (await Should.ThrowAsync<RemoteException>(() => plugin.Connect(CancellationToken.None))).Message
            .ShouldBe($"{server.Url} redirects to {elsewhere.Url}. If that is right, write it into the configuration.");
        elsewhere.Requests.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow(403, "is not for this user.")]
    [DataRow(404, "is not there.")]
    [DataRow(503, "answers with 503 Service Unavailable.")]
    public async Task A_refusal_is_reported(int status, string error)
    {
        await using StubServer server = await StubServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using WebDav plugin = server.Plugin();

        (await Should.ThrowAsync<RemoteException>(() => plugin.Connect(CancellationToken.None))).Message.ShouldBe($"{server.Url} {error}");
    }

    [TestMethod]
    public async Task A_server_that_does_not_know_when_a_file_was_modified_asks_for_another_digest()
    {
        await using StubServer server = await StubServer.ListingAsync(StubServer.Listing(), get: context => Task.CompletedTask);
        using WebDav plugin = server.Plugin();
        await plugin.Connect(CancellationToken.None);

        (await Should.ThrowAsync<RemoteException>(() => plugin.CreateRemoteDigest(RemotePath.Parse("a"), CancellationToken.None)))
            .Message.ShouldContain("Set \"digest\" to \"content\"");
    }

    [TestMethod]
    public async Task The_password_is_in_no_error()
    {
        await using StubServer server = await StubServer.AnsweringAsync(context => Task.CompletedTask);
        using var plugin = new WebDav(new WebDavOptions { Url = new UriBuilder(server.Url) { UserName = "me", Password = "s3cret" }.Uri, User = "me", Password = new Secret("s3cret") });

        (await Should.ThrowAsync<RemoteException>(() => plugin.Connect(CancellationToken.None))).ToString().ShouldNotContain("s3cret");
    }
}
