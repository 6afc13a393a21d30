using System.Text.Json;
using Patchbay.Devices.Rules;
using Patchbay.Devices.Transport.Replies;

namespace Patchbay.Devices.Transport.Requests;

/// <summary>A call as existing clients write it into a URL: <c>/set_rule?device1/50</c>. All arguments are text, and nothing in it is percent-encoded but slashes in rules.</summary>
internal static class HttpCall
{
    public static ApiRequest Parse(string target)
    {
        string[] parts = target.Split('?');
        if (parts.Length > 2)
        {
            return new RefusedRequest(Reply.Refused(ReplyForm.Http10, 400, ApiErrors.InvalidSyntax));
        }

        string endpoint = parts[0].StartsWith('/') ? parts[0][1..] : parts[0];
        string[] arguments = parts.Length == 2 ? parts[1].Split('/') : [];
        if (endpoint is "set_rule" && arguments.Length > 1)
        {
            // A fade is fade/50/10, and a slash would end the argument.
            arguments[1] = arguments[1].Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        }

        return new EndpointRequest(ReplyForm.Http10, endpoint, Array.ConvertAll(arguments, argument => JsonSerializer.SerializeToElement(argument, NodeJson.Default.String)));
    }
}
