namespace Patchbay.Analyzers.Rules.Baseline;

/// <summary>Splits text at separators outside of JSON strings.</summary>
internal static class QuotedText
{
    /// <summary>Gets the parts between separators, trimmed.</summary>
    public static IEnumerable<string> Split(string text, char separator)
    {
        int begin = 0;
        for (int end = IndexOf(text, separator, 0); end >= 0; end = IndexOf(text, separator, begin))
        {
            yield return text.Substring(begin, end - begin).Trim();
            begin = end + 1;
        }

        yield return text.Substring(begin).Trim();
    }

    /// <summary>Gets the index of a character outside of quotes, from a position on; negative if there is none.</summary>
    public static int IndexOf(string text, char sought, int start)
    {
        bool isQuoted = false;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted && text[i] == '\\')
            {
                i++;
            }
            else if (!isQuoted && text[i] == sought)
            {
                return i;
            }
        }

        return -1;
    }
}
