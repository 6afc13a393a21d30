using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FileSync.Servers;

/// <summary>The answer to GET and HEAD of a file.</summary>
internal static class FileAnswer
{
    public static string ETag(FileInfo file) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}\"");

    public static Task WriteAsync(HttpContext context, FileInfo file)
    {
        PhysicalFileHttpResult answer = TypedResults.PhysicalFile(
            file.FullName, "application/octet-stream", lastModified: new DateTimeOffset(file.LastWriteTimeUtc), entityTag: new EntityTagHeaderValue(ETag(file)));
        return answer.ExecuteAsync(context);
    }
}
