namespace Patchbay.Devices.Transport.Replies;

/// <summary>The way in which a request is answered.</summary>
internal enum ReplyForm
{
    /// <summary>The JSON, and nothing else.</summary>
    Raw,

    /// <summary>HTTP as existing clients know it: status, type, and the JSON to the end of the stream.</summary>
    Http10,

    /// <summary>HTTP as it should be.</summary>
    Http11,
}

/// <summary>What is sent to a client.</summary>
/// <param name="Form">The form.</param>
/// <param name="StatusCode">The status code of HTTP.</param>
/// <param name="Content">The content.</param>
internal readonly record struct Reply(ReplyForm Form, int StatusCode, ReadOnlyMemory<byte> Content)
{
    public string ContentType { get; init; } = "application/json";

    /// <summary>Whether the content is only measured, not sent.</summary>
    public bool IsHead { get; init; }

    /// <summary>Is to be done after the connection is closed; null for nothing.</summary>
    public Action? AfterClose { get; init; }

    /// <summary>An error. Existing clients know only two status codes, so to them most errors are a 200.</summary>
    public static Reply Refused(ReplyForm form, int statusCode, ReadOnlyMemory<byte> error) =>
        new(form, form == ReplyForm.Http10 && statusCode is 400 or 500 ? 200 : statusCode, error);
}
