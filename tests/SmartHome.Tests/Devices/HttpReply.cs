using System.Text;

namespace SmartHome.Tests.Devices;

/// <summary>What a device's web server sends, to the byte.</summary>
internal static class HttpReply
{
    public static byte[] Of(string body, int status = 200) => Encoding.UTF8.GetBytes(FormattableString.Invariant(
        $"HTTP/1.1 {status} Whatever\r\nContent-Type: text/html\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"));
}
