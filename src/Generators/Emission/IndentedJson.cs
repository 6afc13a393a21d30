using System.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Lays JSON out for people: one property a line, and a list on one line if it is short.</summary>
internal static class IndentedJson
{
    private const int LongestList = 80;
    private const int Deepest = 32; // Below, white space would be most of the text.

    /// <summary>The same JSON with line breaks and indentation by two spaces.</summary>
    /// <param name="json">JSON without any white space between its tokens.</param>
    public static string Of(string json)
    {
        var indented = new StringBuilder(json.Length * 2);
        int depth = 0;
        for (int i = 0; i < json.Length;)
        {
            int end = i + 1;
            switch (json[i])
            {
                case '{' or '[' when Inline(json, i, depth) is { } inline:
                    end = i + inline;
                    AppendSpaced(indented, json, i, end);
                    break;
                case '{' or '[':
                    indented.Append(json[i]);
                    BreakLine(indented, ++depth);
                    break;
                case '}' or ']':
                    BreakLine(indented, --depth);
                    indented.Append(json[i]);
                    break;
                case ',':
                    indented.Append(',');
                    BreakLine(indented, depth);
                    break;
                case ':':
                    indented.Append(": ");
                    break;
                default:
                    end = EndOfValue(json, i);
                    indented.Append(json, i, end - i);
                    break;
            }

            i = end;
        }

        return indented.ToString();
    }

    // How many characters an object or a list takes that stays on one line; null if it does not.
    private static int? Inline(string json, int start, int depth)
    {
        int nested = 0;
        int i = start;
        do
        {
            nested += json[i] is '{' or '[' ? 1 : json[i] is '}' or ']' ? -1 : 0;
            i = json[i] is '"' ? EndOfValue(json, i) : i + 1;
        }
        while (nested > 0);

        bool isShortList = json[start] is '[' && i - start <= LongestList;
        return i - start == 2 || isShortList || depth >= Deepest ? i - start : null;
    }

    private static void AppendSpaced(StringBuilder indented, string json, int start, int end)
    {
        for (int i = start; i < end;)
        {
            int next = EndOfValue(json, i);
            indented.Append(json, i, next - i).Append(json[i] is ',' or ':' ? " " : "");
            i = next;
        }
    }

    // Behind the text, the number or the like that begins here, or behind the mark that stands here.
    private static int EndOfValue(string json, int start)
    {
        int i = start + 1;
        if (json[start] is '"')
        {
            while (json[i] is not '"')
            {
                i += json[i] is '\\' ? 2 : 1;
            }

            return i + 1;
        }

        return i;
    }

    private static void BreakLine(StringBuilder indented, int depth) => indented.Append('\n').Append(' ', depth * 2);
}
