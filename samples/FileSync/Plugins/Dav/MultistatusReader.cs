using System.Text;
using System.Xml;

namespace FileSync.Plugins.Dav;

/// <summary>
/// Reads the answer to PROPFIND: a <c>multistatus</c> with a <c>response</c> for each entry. It comes from the network,
/// so it is read as a stream, within limits, and without the parts of XML that reach beyond the document.
/// </summary>
internal static class MultistatusReader
{
    private const int MostCharacters = 16 * 1024 * 1024;
    private const int Deepest = 32;
    private const string Namespace = "DAV:";

    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
    };

    /// <returns>The address of each entry, and whether it is a folder.</returns>
    /// <exception cref="XmlException">It is no XML, or not within the limits.</exception>
    /// <exception cref="RemoteException">It is no multistatus, or the server does not show an entry.</exception>
    public static async Task<List<(string Href, bool IsFolder)>> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(body, Settings);
        await reader.MoveToContentAsync();
        if (reader.NamespaceURI != Namespace || reader.LocalName != "multistatus")
        {
            throw new RemoteException($"The server answers with <{reader.Name}> where WebDAV has <multistatus>.");
        }

        var entries = new List<(string, bool)>();
        var response = new MultistatusResponse();
        var text = new StringBuilder();
        while (await reader.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Depth > Deepest)
            {
                throw new RemoteException($"The server's answer is nested more than {Deepest} elements deep.");
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when IsDav(reader):
                    text.Clear();
                    response.Begin(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    text.Append(await reader.GetValueAsync());
                    break;
            }

            bool isEnd = reader.NodeType is XmlNodeType.EndElement || (reader.NodeType is XmlNodeType.Element && reader.IsEmptyElement);
            if (isEnd && IsDav(reader) && response.End(reader.LocalName, text.ToString()))
            {
                entries.Add(response.Entry);
            }
        }

        return entries;
    }

    private static bool IsDav(XmlReader reader) => reader.NamespaceURI == Namespace;
}
