using Patchbay.Devices.Transport.Connections;
using Patchbay.Devices.Transport.Replies;

namespace Patchbay.Devices.Transport.Requests;

/// <summary>Reads the one request of a connection. Which transport it is, its first line says.</summary>
internal sealed class RequestReader(LineReader lines, AccessToken? token)
{
    /// <returns>The request; null if the client has ended without one.</returns>
    public async ValueTask<ApiRequest?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await lines.ReadAsync(cancellationToken).ConfigureAwait(false) && lines.Line.IsEmpty)
        {
            return null;
        }

        // First of all: a token may look like anything.
        if (token is not null && token.Matches(WithoutEnd(lines.Line)))
        {
            bool complete = await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
            return complete || !lines.Line.IsEmpty ? Raw() : null;
        }

        if (HttpRequestLine.Read(lines.Line) is { } http)
        {
            return await ReadHttpAsync(http, cancellationToken).ConfigureAwait(false);
        }

        return token is null ? Raw() : new RefusedRequest(Reply.Refused(ReplyForm.Raw, 401, ApiErrors.TokenRequired));
    }

    private ApiRequest Raw() => lines.IsTooLong ? new RefusedRequest(Reply.Refused(ReplyForm.Raw, 413, ApiErrors.TooLong)) : RawCall.Parse(lines.Line);

    private async ValueTask<ApiRequest> ReadHttpAsync(HttpRequestLine http, CancellationToken cancellationToken)
    {
        bool hasToken = token is null;
        bool complete = true;
        bool ended = false;
        while (complete && !ended)
        {
            complete = await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
            ended = lines.Line.SequenceEqual("\r\n"u8);
            hasToken |= token is not null && TokenHeader.Find(lines.Line, out ReadOnlySpan<byte> text) && token.Matches(text);
        }

        ReplyForm form = http.IsResource ? ReplyForm.Http11 : ReplyForm.Http10;
        if (!hasToken)
        {
            return new RefusedRequest(Reply.Refused(form, 401, ApiErrors.TokenRequired));
        }

        if (lines.IsTooLong)
        {
            return new RefusedRequest(Reply.Refused(form, 431, ApiErrors.TooLong));
        }

        return complete ? http.ToRequest() : new RefusedRequest(Reply.Refused(form, 400, ApiErrors.InvalidSyntax));
    }

    private static ReadOnlySpan<byte> WithoutEnd(ReadOnlySpan<byte> line) => line.TrimEnd("\r\n"u8);
}
