using System.Text;
using System.Text.Unicode;
using Patchbay.Devices.Transport.Replies;

namespace Patchbay.Devices.Transport.Requests;

/// <summary>The first line of a request by HTTP.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query; null if there is none that can be read.</param>
internal sealed record HttpRequestLine(string Method, string? Target)
{
    private const string Resources = "/v1/";

    /// <summary>Whether the target is a resource, which is answered with proper HTTP.</summary>
    public bool IsResource => Target is not null && IsBelowResources(Target);

    /// <summary>Reads the line.</summary>
    /// <returns>The line; null if it is not by HTTP. A <c>POST</c> or <c>HEAD</c> of anything but a resource is not: existing clients know it as an error of syntax.</returns>
    public static HttpRequestLine? Read(ReadOnlySpan<byte> line)
    {
        bool isGet = line.StartsWith("GET"u8);
        if (!isGet && line.IndexOf(" /v1/"u8) < 0)
        {
            return null;
        }

        if (!Utf8.IsValid(line))
        {
            return isGet ? new HttpRequestLine("GET", Target: null) : null;
        }

        string[] parts = Encoding.UTF8.GetString(line).Split([' ', '\t', '\r', '\n', '\v', '\f'], StringSplitOptions.RemoveEmptyEntries);
        if (isGet)
        {
            return new HttpRequestLine(parts[0], parts.ElementAtOrDefault(1));
        }

        return parts is [{ } method, { } target, ['H', 'T', 'T', 'P', '/', ..]] && method.All(char.IsAsciiLetterUpper) && IsBelowResources(target)
            ? new HttpRequestLine(method, target)
            : null;
    }

    /// <summary>Gets what is wanted.</summary>
    public ApiRequest ToRequest()
    {
        if (Target is null)
        {
            return new RefusedRequest(Reply.Refused(ReplyForm.Http10, 400, ApiErrors.InvalidSyntax));
        }

        if (!IsResource)
        {
            return HttpCall.Parse(Target);
        }

        string path = Target.Split('?', 2)[0][Resources.Length..];
        return Method switch
        {
            "GET" or "HEAD" => new ResourceRequest(path, IsHead: Method is "HEAD"),
            _ => new RefusedRequest(Reply.Refused(ReplyForm.Http11, 405, ApiErrors.MethodNotAllowed)),
        };
    }

    private static bool IsBelowResources(string target) => target.StartsWith(Resources, StringComparison.Ordinal);
}
