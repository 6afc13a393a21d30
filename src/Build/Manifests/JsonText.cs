using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Patchbay.Build.Manifests;

/// <summary>Formats JSON, the same on every machine: UTF-8 without a byte order mark, LF, a final line end, readable text unescaped.</summary>
internal static class JsonText
{
    private const int WriterIndentation = 2;

    // People read the files, and they are not embedded in HTML.
    private static readonly JsonSerializerOptions s_format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Format(JsonNode json, int indentation)
    {
        // All line ends are formatting: within texts, JSON escapes them.
        IEnumerable<string> lines = json.ToJsonString(s_format)
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Select(line => Indent(line, indentation));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static string Indent(string line, int indentation)
    {
        string content = line.TrimStart(' ');
        int depth = (line.Length - content.Length) / WriterIndentation;
        return new string(' ', depth * indentation) + content;
    }
}
