namespace Patchbay.Analyzers;

/// <summary>Finds halves of surrogate pairs: they are no characters, so no file can hold a text with one.</summary>
internal static class LoneSurrogate
{
    /// <summary>Finds the first one in a text; null if there is none.</summary>
    public static char? Of(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return text[i];
            }
        }

        return null;
    }
}
