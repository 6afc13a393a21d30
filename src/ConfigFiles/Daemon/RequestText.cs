using System.Buffers;
using System.Text;

namespace Patchbay.ConfigFiles.Daemon;

/// <summary>What was read of a request so far: <c>resource/filename[ invalidate][ cached]</c>, without an end.</summary>
/// <param name="File">The file; null if what was read names none.</param>
/// <param name="Request">What is asked for of it.</param>
/// <param name="Progress">Whether more can follow.</param>
/// <param name="Problem">Why it is no request as it is; null if it is one.</param>
internal sealed record RequestText(ConfigFileName? File, ConfigFileRequest Request, RequestProgress Progress, string? Problem)
{
    private const string Cached = "cached";
    private const string Invalidate = "invalidate";

    // Only a beginning of a character may be missing at the end.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads what has arrived.</summary>
    public static RequestText Read(ReadOnlySequence<byte> bytes)
    {
        byte[] received = bytes.ToArray();
        int whole = received.Length - BytesOfCutCharacter(received);
        string text;
        try
        {
            text = Strict.GetString(received, 0, whole).Replace("\n", "", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return Wrong(RequestProgress.Whole, "it is no UTF-8");
        }

        if (whole < received.Length)
        {
            return Wrong(RequestProgress.Unfinished, "it is no UTF-8");
        }

        int space = text.IndexOf(' ', StringComparison.Ordinal);
        string name = space < 0 ? text : text[..space];
        int slashes = name.AsSpan().Count('/');
        if (slashes != 1)
        {
            // More text can add a slash as long as there is no space, and take none away.
            return Wrong(slashes == 0 && space < 0 ? RequestProgress.Unfinished : RequestProgress.Whole, "it has not the form resource/filename");
        }

        if (!ConfigFileName.TryParse(name, out ConfigFileName? file))
        {
            return Wrong(name.EndsWith('/') && space < 0 ? RequestProgress.Unfinished : RequestProgress.Whole, "it names no file that can be asked for");
        }

        string[] arguments = space < 0 ? [] : text[(space + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ConfigFileRequest request = arguments.Contains(Invalidate, StringComparer.Ordinal) ? ConfigFileRequest.Invalidate
            : arguments.Contains(Cached, StringComparer.Ordinal) ? ConfigFileRequest.Cached
            : ConfigFileRequest.Generate;
        return new RequestText(file, request, ProgressOf(arguments, text.EndsWith(' ')), Problem: null);
    }

    // Clients send "cached" last, and what follows "invalidate" makes no difference.
    private static RequestProgress ProgressOf(string[] arguments, bool isArgumentOpen) => arguments switch
    {
        [] => isArgumentOpen ? RequestProgress.Unfinished : RequestProgress.MayGoOn,
        [.., Cached or Invalidate] => RequestProgress.Whole,
        [.., var last] => Cached.StartsWith(last, StringComparison.Ordinal) || Invalidate.StartsWith(last, StringComparison.Ordinal) ? RequestProgress.Unfinished : RequestProgress.MayGoOn,
    };

    private static RequestText Wrong(RequestProgress progress, string problem) => new(File: null, ConfigFileRequest.Generate, progress, problem);

    private static int BytesOfCutCharacter(ReadOnlySpan<byte> bytes)
    {
        for (int length = 1; length <= Math.Min(3, bytes.Length); length++)
        {
            byte value = bytes[^length];
            if (value >= 0xC0)
            {
                int needed = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2;
                return length < needed && value <= 0xF4 ? length : 0;
            }

            if (value < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }
}

/// <summary>Whether more of a request can follow.</summary>
internal enum RequestProgress
{
    /// <summary>Nothing can follow that would change it.</summary>
    Whole,

    /// <summary>It makes sense as it is, and arguments can follow.</summary>
    MayGoOn,

    /// <summary>It makes no sense as it is, so that more is likely to follow.</summary>
    Unfinished,
}
