using FileSync.Plugins;
using FileSync.Tests.Servers;

namespace FileSync.Tests.Plugins;

[TestClass]
public sealed class HostileListingTests
{
    [TestMethod]
    [DataRow("/dav/../etc/passwd")]
    [DataRow("/dav/%2e%2e/etc/passwd")]
    [DataRow("/dav/%2E%2E%2Fetc%2Fpasswd")]
    [DataRow("/dav/..%5Cetc")]
    [DataRow("/dav/a%2Fb.txt")]
    [DataRow("/dav/a%00.txt")]
    [DataRow("/dav/C:/Windows")]
    [DataRow("/etc/passwd")]
    [DataRow("/davenport/a.txt")]
    [DataRow("http://other.example/etc/passwd")]
    [DataRow("file:///etc/passwd")]
    [DataRow("../a.txt")]
    [DataRow("")]
    public async Task An_address_outside_of_the_shared_folder_is_refused(string href)
    {
        await using StubServer server = await StubServer.ListingAsync(StubServer.Listing(href));
        using WebDav plugin = server.Plugin();

        (await Should.ThrowAsync<RemoteException>(plugin.ListAllAsync)).Message.ShouldBe($"The server lists \"{href}\", which is not below {server.Url}.");
    }

    [TestMethod]
    [DataRow("/dav/b/c.txt")]
    [DataRow("/dav/b/c/")]
    public async Task What_is_not_directly_in_the_folder_is_refused(string href)
    {
        await using StubServer server = await StubServer.ListingAsync(StubServer.Listing(href));
        using WebDav plugin = server.Plugin();

        (await Should.ThrowAsync<RemoteException>(plugin.ListAllAsync)).Message.ShouldBe($"The server lists \"{href}\", which is not in {server.Url}.");
    }

    [TestMethod]
    public async Task An_address_at_another_host_is_asked_for_at_the_configured_one()
    {
        await using StubServer server = await StubServer.ListingAsync(
            StubServer.Listing("http://192.0.2.1:81/dav/a.txt"), get: context => context.Response.Body.WriteAsync("here"u8.ToArray()).AsTask());
        using WebDav plugin = server.Plugin();
        using var content = new MemoryStream();

        (await plugin.ListAllAsync()).ShouldBe(["a.txt"]);
        await plugin.RetrieveFile(Patchbay.FileSync.RemotePath.Parse("a.txt"), content, CancellationToken.None);

        content.ToArray().ShouldBe("here"u8.ToArray());
        server.Requests.ShouldContain("GET /dav/a.txt");
    }

    [TestMethod]
    public async Task A_tree_without_end_is_not_followed_without_end()
    {
        await using StubServer server = await StubServer.StartAsync(context => StubServer.MultistatusAsync(
            context,
            $"""<D:multistatus xmlns:D="DAV:"><D:response><D:href>{context.Request.Path}a/</D:href>{StubServer.Folder}</D:response></D:multistatus>"""
                .Replace("aa/", "a/a/", StringComparison.Ordinal)));
        using WebDav plugin = server.Plugin();

        (await Should.ThrowAsync<RemoteException>(plugin.ListAllAsync)).Message.ShouldContain("more than 64 folders deep");
    }

    [TestMethod]
    public async Task A_folder_that_lists_itself_only_is_empty()
    {
        await using StubServer server = await StubServer.ListingAsync(StubServer.Listing("/dav", "/dav/", "http://host/dav/./"));
        using WebDav plugin = server.Plugin();

        (await plugin.ListAllAsync()).ShouldBeEmpty();
    }
}
