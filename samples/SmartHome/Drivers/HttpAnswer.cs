using System.Net;
using System.Text;
using System.Text.Json;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>The answer of a device's web server.</summary>
/// <param name="status">The status.</param>
/// <param name="body">The body.</param>
internal sealed class HttpAnswer(HttpStatusCode status, byte[] body)
{
    /// <summary>The status.</summary>
    public HttpStatusCode Status => status;

    /// <summary>Whether the status is 200.</summary>
    public bool IsOk => status == HttpStatusCode.OK;

    /// <summary>The beginning of the body, for a message.</summary>
    public string Excerpt => Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 100)).ReplaceLineEndings(" ");

    /// <summary>The body as JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public JsonElement Json => JsonElement.Parse(body);

    /// <summary>The body, if it is a JSON object; null if it is anything else.</summary>
    public JsonElement? Object
    {
        get
        {
            try
            {
                return Json is { ValueKind: JsonValueKind.Object } json ? json : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>The answer itself, if its status is 200.</summary>
    /// <exception cref="DeviceException">It has another status.</exception>
    public HttpAnswer Checked(string device) => IsOk ? this : throw new DeviceException(FormattableString.Invariant($"{device} answered with the status {(int)status}."));
}
