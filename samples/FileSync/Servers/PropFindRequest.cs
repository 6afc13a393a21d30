using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace FileSync.Servers;

/// <summary>The requested properties.</summary>
/// <param name="Names">Their names; null for all.</param>
/// <param name="NamesOnly">Whether only the names of the properties were asked for.</param>
internal sealed record PropFindRequest(IReadOnlyList<XName>? Names, bool NamesOnly)
{
    private static readonly XNamespace Dav = DavProperties.Dav;
    private static readonly XmlReaderSettings Settings = new() { Async = true, DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 64 * 1024 };

    /// <exception cref="XmlException">The body is no XML, or none of PROPFIND.</exception>
    public static async Task<PropFindRequest> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        if (body.Length == 0)
        {
            return new PropFindRequest(null, NamesOnly: false);
        }

        body.Position = 0;
        using var reader = XmlReader.Create(body, Settings);
        XElement root = await XElement.LoadAsync(reader, LoadOptions.None, request.HttpContext.RequestAborted);
        return root.Name == Dav + "propfind"
            ? new PropFindRequest(
                root.Element(Dav + "prop")?.Elements().Select(property => property.Name).ToList(),
                root.Element(Dav + "propname") is not null)
            : throw new XmlException("This is no propfind.");
    }

    /// <summary>The properties that there are, and if some were asked for that there are not, those.</summary>
    public IEnumerable<XElement> Answer(IEnumerable<XElement> properties)
    {
        List<XElement> known = [.. properties.Where(property => Names?.Contains(property.Name) != false)];
        if (NamesOnly)
        {
            known.ForEach(property => property.RemoveNodes());
        }

        yield return Group(known, "HTTP/1.1 200 OK");
        List<XElement> unknown = [.. (Names ?? []).Where(name => known.TrueForAll(property => property.Name != name)).Select(name => new XElement(name))];
        if (unknown.Count > 0)
        {
            yield return Group(unknown, "HTTP/1.1 404 Not Found");
        }
    }

    private static XElement Group(List<XElement> properties, string status) =>
        new(Dav + "propstat", new XElement(Dav + "prop", properties), new XElement(Dav + "status", status));
}
