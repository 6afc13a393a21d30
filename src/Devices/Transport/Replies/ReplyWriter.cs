using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Patchbay.Devices.Transport.Replies;

/// <summary>Writes answers to a connection.</summary>
internal static class ReplyWriter
{
    // As much as fits into the transport's buffer: a long answer is in memory once, however many clients are slow to take it.
    private const int Piece = 32 * 1024;

    /// <summary>Writes the answer. If the client is gone, the rest is not written.</summary>
    public static async ValueTask WriteAsync(PipeWriter output, Reply reply)
    {
        WriteHead(output, reply);
        ReadOnlyMemory<byte> rest = reply.IsHead ? default : reply.Content;
        FlushResult flush;
        do
        {
            ReadOnlyMemory<byte> piece = rest[..Math.Min(Piece, rest.Length)];
            flush = await output.WriteAsync(piece, CancellationToken.None).ConfigureAwait(false);
            rest = rest[piece.Length..];
        }
        while (!rest.IsEmpty && !flush.IsCompleted);
    }

    private static void WriteHead(PipeWriter output, Reply reply)
    {
        switch (reply.Form)
        {
            case ReplyForm.Http10 when reply.StatusCode == 200:
                output.Write("HTTP/1.0 200 NA\r\nContent-Type: application/json\r\n\r\n"u8);
                break;
            case ReplyForm.Http10:
                Write(output, string.Create(CultureInfo.InvariantCulture, $"HTTP/1.0 {reply.StatusCode} NA\r\nContent-Type: application/json\r\n\r\n"));
                break;
            case ReplyForm.Http11:
                Write(output, Head(reply));
                break;
        }
    }

    private static string Head(Reply reply)
    {
        string more = reply.StatusCode switch
        {
            401 => "WWW-Authenticate: Bearer\r\n",
            405 => "Allow: GET, HEAD\r\n",
            _ => "",
        };

        return string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {reply.StatusCode} {ReasonPhrases.GetReasonPhrase(reply.StatusCode)}\r\nContent-Type: {reply.ContentType}\r\nContent-Length: {reply.Content.Length}\r\nCache-Control: no-store\r\n{more}Connection: close\r\n\r\n");
    }

    private static void Write(PipeWriter output, string text) => output.Advance(Encoding.ASCII.GetBytes(text, output.GetSpan(text.Length)));
}
