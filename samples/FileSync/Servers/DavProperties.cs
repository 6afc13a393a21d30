using System.Globalization;
using System.Xml.Linq;

namespace FileSync.Servers;

/// <summary>The properties of files and folders.</summary>
internal static class DavProperties
{
    public static readonly XNamespace Dav = "DAV:";

    public static IEnumerable<XElement> Of(FileSystemInfo entry)
    {
        yield return new XElement(Dav + "displayname", entry.Name);
        yield return new XElement(Dav + "getlastmodified", entry.LastWriteTimeUtc.ToString("R", CultureInfo.InvariantCulture));
        yield return new XElement(Dav + "resourcetype", entry is DirectoryInfo ? new XElement(Dav + "collection") : null);
        if (entry is FileInfo file)
        {
            yield return new XElement(Dav + "getcontentlength", file.Length);
            yield return new XElement(Dav + "getetag", FileAnswer.ETag(file));
        }
    }
}
