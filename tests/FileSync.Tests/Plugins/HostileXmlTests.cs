using FileSync.Plugins;
using FileSync.Tests.Servers;

namespace FileSync.Tests.Plugins;

[TestClass]
public sealed class HostileXmlTests
{
    [TestMethod]
    [DataRow("", "cannot be understood")]
    [DataRow("not XML", "cannot be understood")]
    [DataRow("""<D:multistatus xmlns:D="DAV:"><D:response>""", "cannot be understood")]
    [DataRow("""<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><D:multistatus xmlns:D="DAV:"><D:response><D:href>&e;</D:href></D:response></D:multistatus>""", "cannot be understood")]
    [DataRow("<html><body>Welcome</body></html>", "answers with <html> where WebDAV has <multistatus>")]
    [DataRow("""<multistatus xmlns="other:"/>""", "answers with <multistatus>")]
    [DataRow("""<D:multistatus xmlns:D="DAV:"><D:response></D:response></D:multistatus>""", "lists an entry without its address")]
    [DataRow("""<D:multistatus xmlns:D="DAV:"><D:response><D:href>/dav/a</D:href><D:status>HTTP/1.1 403 Forbidden</D:status></D:response></D:multistatus>""", "lists \"/dav/a\" with the status \"HTTP/1.1 403 Forbidden\"")]
    public async Task An_answer_that_is_no_listing_is_refused(string body, string error)
    {
        await using StubServer server = await StubServer.ListingAsync(body);
        using WebDav plugin = server.Plugin();

        (await Should.ThrowAsync<RemoteException>(plugin.ListAllAsync)).Message.ShouldContain(error);
    }

    [TestMethod]
    public async Task Nesting_without_end_is_given_up()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 200_000));
        await using StubServer server = await StubServer.ListingAsync($"""<D:multistatus xmlns:D="DAV:"><D:response><D:href>{deep}""");
        using WebDav plugin = server.Plugin();

        (await Should.ThrowAsync<RemoteException>(plugin.ListAllAsync)).Message.ShouldContain("nested more than 32 elements deep");
    }

    [TestMethod]
    public async Task An_answer_without_end_is_given_up()
    {
        byte[] piece = new byte[64 * 1024];
        piece.AsSpan().Fill((byte)' ');
        long sent = 0;
        await using StubServer server = await StubServer.StartAsync(async context =>
        {
            await StubServer.MultistatusAsync(context, """<D:multistatus xmlns:D="DAV:">""");
            while (!context.RequestAborted.IsCancellationRequested && sent < 1_000_000_000)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                sent += piece.Length;
                await Task.Yield(); // What is written to a connection that is gone is written at once, and would keep the server from noticing.
            }
        });
        using WebDav plugin = server.Plugin();

        (await Should.ThrowAsync<RemoteException>(plugin.ListAllAsync)).Message.ShouldContain("cannot be understood");
        sent.ShouldBeLessThan(1_000_000_000);
    }

    [TestMethod]
    public async Task Prefixes_empty_elements_and_foreign_properties_do_not_matter()
    {
        await using StubServer server = await StubServer.ListingAsync("""
            <?xml version="1.0"?>
            <multistatus xmlns="DAV:" xmlns:o="http://owncloud.org/ns">
              <response><href>/dav/</href><propstat/><o:href>/elsewhere</o:href></response>
              <response>
                <propstat><prop><resourcetype/><o:checksums><href>/elsewhere</href></o:checksums><getetag/></prop><status>HTTP/1.1 200 OK</status></propstat>
                <href>
                  <![CDATA[/dav/a]]>.txt
                </href>
              </response>
            </multistatus>
            """);
        using WebDav plugin = server.Plugin();

        (await plugin.ListAllAsync()).ShouldBe(["a.txt"]);
    }

    [TestMethod]
    public async Task A_property_that_the_server_does_not_have_says_nothing()
    {
        await using StubServer server = await StubServer.ListingAsync(
            $"""<D:multistatus xmlns:D="DAV:"><D:response><D:href>/dav/a</D:href>{StubServer.Folder.Replace("200 OK", "404 Not Found", StringComparison.Ordinal)}</D:response></D:multistatus>""");
        using WebDav plugin = server.Plugin();

        (await plugin.ListAllAsync()).ShouldBe(["a"]);
    }
}
