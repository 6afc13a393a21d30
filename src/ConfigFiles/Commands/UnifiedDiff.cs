using System.Text;

namespace Patchbay.ConfigFiles.Commands;

/// <summary>The differences of two texts, as <c>diff -u</c> prints them.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    // Above it, what lies between the first and the last difference is replaced as a whole.
    private const long MostComparisons = 16_000_000;

    /// <summary>Compares two texts.</summary>
    /// <returns>The differences; empty if there are none.</returns>
    public static string Of(string oldName, string oldText, string newName, string newText)
    {
        string[] before = Lines(oldText);
        string[] after = Lines(newText);
        List<(char Sign, string Line)> edits = Edits(before, after);
        if (edits.TrueForAll(edit => edit.Sign == ' '))
        {
            return "";
        }

        var text = new StringBuilder($"--- {oldName}\n+++ {newName}\n");
        for (int start = NextChange(edits, 0); start < edits.Count; start = NextChange(edits, start))
        {
            int end = start;
            for (int next = start; next < edits.Count && next - end <= 2 * Context; next = NextChange(edits, next + 1))
            {
                end = next;
            }

            AppendHunk(text, edits, Math.Max(0, start - Context), Math.Min(edits.Count, end + Context + 1));
            start = end + 1;
        }

        return text.ToString();
    }

    private static int NextChange(List<(char Sign, string Line)> edits, int from)
    {
        int next = edits.FindIndex(Math.Min(from, edits.Count), edit => edit.Sign != ' ');
        return next < 0 ? edits.Count : next;
    }

    private static void AppendHunk(StringBuilder text, List<(char Sign, string Line)> edits, int start, int end)
    {
        int oldStart = edits.Take(start).Count(edit => edit.Sign != '+');
        int newStart = edits.Take(start).Count(edit => edit.Sign != '-');
        List<(char Sign, string Line)> hunk = edits.GetRange(start, end - start);
        text.Append($"@@ -{Range(oldStart, hunk.Count(edit => edit.Sign != '+'))} +{Range(newStart, hunk.Count(edit => edit.Sign != '-'))} @@\n");
        foreach ((char sign, string line) in hunk)
        {
            text.Append(sign).Append(line).Append('\n');
        }
    }

    private static string Range(int start, int count) => FormattableString.Invariant($"{(count == 0 ? start : start + 1)},{count}");

    private static List<(char Sign, string Line)> Edits(string[] before, string[] after)
    {
        int head = before.AsSpan().CommonPrefixLength(after, StringComparer.Ordinal);
        int tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - head && before[^(tail + 1)].Equals(after[^(tail + 1)], StringComparison.Ordinal))
        {
            tail++;
        }

        return
        [
            .. before[..head].Select(line => (' ', line)),
            .. Middle(before[head..^tail], after[head..^tail]),
            .. before[^tail..].Select(line => (' ', line)),
        ];
    }

    private static List<(char Sign, string Line)> Middle(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MostComparisons)
        {
            return [.. before.Select(line => ('-', line)), .. after.Select(line => ('+', line))];
        }

        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int left = before.Length - 1; left >= 0; left--)
        {
            for (int right = after.Length - 1; right >= 0; right--)
            {
                common[left, right] = before[left].Equals(after[right], StringComparison.Ordinal) ? common[left + 1, right + 1] + 1 : Math.Max(common[left + 1, right], common[left, right + 1]);
            }
        }

        List<(char Sign, string Line)> edits = [];
        int o = 0;
        int n = 0;
        while (o < before.Length && n < after.Length)
        {
            if (before[o].Equals(after[n], StringComparison.Ordinal))
            {
                edits.Add((' ', before[o++]));
                n++;
            }
            else
            {
                edits.Add(common[o + 1, n] >= common[o, n + 1] ? ('-', before[o++]) : ('+', after[n++]));
            }
        }

        return [.. edits, .. before[o..].Select(line => ('-', line)), .. after[n..].Select(line => ('+', line))];
    }

    // The mark of a missing line end belongs to its line, which then differs from the same one with an end.
    private static string[] Lines(string text) => text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1].Split('\n') : [.. Head(text), $"{text[(text.LastIndexOf('\n') + 1)..]}\n\\ No newline at end of file"]);

    private static string[] Head(string text) => text.Contains('\n', StringComparison.Ordinal) ? text[..text.LastIndexOf('\n')].Split('\n') : [];
}
