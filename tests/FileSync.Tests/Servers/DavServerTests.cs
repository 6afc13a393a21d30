using System.Net;
using System.Xml.Linq;

namespace FileSync.Tests.Servers;

/// <summary>The server is small, but what it does is right; else plugins that were tried with it fail elsewhere.</summary>
[TestClass]
public sealed class DavServerTests : DavServerTest
{
    private const string Properties = """<propfind xmlns="DAV:"><prop><getcontentlength/><x:mood xmlns:x="urn:x"/></prop></propfind>""";
    private static readonly XNamespace Dav = "DAV:";

    [TestMethod]
    public async Task OPTIONS_says_what_the_server_can_do()
    {
        using HttpResponseMessage response = await SendAsync("OPTIONS", "");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("DAV").ShouldBe(["1"]);
        response.Content.Headers.Allow.ShouldBe(["OPTIONS", "PROPFIND", "GET", "HEAD"], ignoreOrder: true);
    }

    [TestMethod]
    [DataRow("0", "", new[] { "/dav/" })]
    [DataRow("1", "", new[] { "/dav/", "/dav/a%20b.txt", "/dav/c/" })]
    [DataRow("1", "c", new[] { "/dav/c/", "/dav/c/d.txt" })]
    [DataRow("1", "c/d.txt", new[] { "/dav/c/d.txt" })]
    public async Task PROPFIND_lists_as_deeply_as_it_is_asked(string depth, string path, string[] hrefs) =>
        Responses(await FindAsync(path, depth)).Select(response => response.Element(Dav + "href")!.Value).ShouldBe(hrefs);

    [TestMethod]
    public async Task Properties_are_those_of_the_file()
    {
        XElement properties = Responses(await FindAsync("a%20b.txt", "0")).Single().Descendants(Dav + "prop").Single();

        properties.Element(Dav + "getcontentlength")!.Value.ShouldBe("7");
        properties.Element(Dav + "resourcetype")!.HasElements.ShouldBeFalse();
        using HttpResponseMessage file = await SendAsync("HEAD", "a%20b.txt");
        properties.Element(Dav + "getetag")!.Value.ShouldBe(file.Headers.ETag!.Tag);
        DateTimeOffset.Parse(properties.Element(Dav + "getlastmodified")!.Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(file.Content.Headers.LastModified!.Value);
    }

    [TestMethod]
    public async Task Properties_that_were_not_asked_for_are_left_out_and_those_that_there_are_not_are_said_to_be_missing()
    {
        XElement[] groups = [.. Responses(await FindAsync("a%20b.txt", "0", Properties)).Single().Elements(Dav + "propstat")];

        groups.Select(group => group.Element(Dav + "status")!.Value).ShouldBe(["HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found"]);
        groups[0].Element(Dav + "prop")!.Elements().Select(property => property.Name).ShouldBe([Dav + "getcontentlength"]);
        groups[1].Element(Dav + "prop")!.Elements().Select(property => property.Name).ShouldBe([(XNamespace)"urn:x" + "mood"]);
    }

    [TestMethod]
    public async Task Names_of_properties_come_without_their_values()
    {
        XElement properties = Responses(await FindAsync("", "0", """<propfind xmlns="DAV:"><propname/></propfind>""")).Single().Descendants(Dav + "prop").Single();

        properties.Elements().Select(property => property.Name.LocalName).ShouldBe(["displayname", "getlastmodified", "resourcetype"]);
        properties.Value.ShouldBeEmpty();
    }

    [TestMethod]
    public async Task HEAD_says_what_GET_gives()
    {
        using HttpResponseMessage head = await SendAsync("HEAD", "a%20b.txt");
        using HttpResponseMessage get = await SendAsync("GET", "a%20b.txt");

        (await head.Content.ReadAsStringAsync()).ShouldBeEmpty();
        (await get.Content.ReadAsStringAsync()).ShouldBe("content");
        head.Content.Headers.ContentLength.ShouldBe(7);
        head.Content.Headers.LastModified.ShouldBe(get.Content.Headers.LastModified);
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
    }

    private static IEnumerable<XElement> Responses(XElement multistatus) => multistatus.Elements(Dav + "response");

    private async Task<XElement> FindAsync(string path, string depth, string body = "")
    {
        using HttpResponseMessage response = await SendAsync("PROPFIND", path, depth, body);
        response.StatusCode.ShouldBe(HttpStatusCode.MultiStatus);
        return XElement.Parse(await response.Content.ReadAsStringAsync());
    }
}
