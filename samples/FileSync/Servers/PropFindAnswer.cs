using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace FileSync.Servers;

/// <summary>The answer to PROPFIND: the properties of an entry, and with depth 1 those of what is in it.</summary>
internal static class PropFindAnswer
{
    private static readonly XNamespace Dav = DavProperties.Dav;

    public static async Task WriteAsync(HttpContext context, DavFolder folder, FileSystemInfo entry)
    {
        string depth = context.Request.Headers["Depth"].ToString();
        if (depth is not ("0" or "1"))
        {
            // A whole tree in one answer is more than a server has to give.
            await WriteAsync(context, StatusCodes.Status403Forbidden, new XElement(Dav + "error", new XElement(Dav + "propfind-finite-depth")));
            return;
        }

        PropFindRequest request;
        try
        {
            request = await PropFindRequest.ReadAsync(context.Request);
        }
        catch (XmlException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        IEnumerable<FileSystemInfo> children = depth is "1" && entry is DirectoryInfo directory
            ? directory.EnumerateFileSystemInfos().OrderBy(child => child.Name, StringComparer.Ordinal)
            : [];
        var responses = children.Prepend(entry).Select(shown => new XElement(
            Dav + "response", new XElement(Dav + "href", context.Request.PathBase.Value + folder.Address(shown)), request.Answer(DavProperties.Of(shown))));
        await WriteAsync(context, StatusCodes.Status207MultiStatus, new XElement(Dav + "multistatus", new XAttribute(XNamespace.Xmlns + "D", Dav), responses));
    }

    private static async Task WriteAsync(HttpContext context, int status, XElement body)
    {
        byte[] text = Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="utf-8"?>{body.ToString(SaveOptions.DisableFormatting)}""");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml; charset=utf-8";
        context.Response.ContentLength = text.Length;
        await context.Response.Body.WriteAsync(text, context.RequestAborted);
    }
}
