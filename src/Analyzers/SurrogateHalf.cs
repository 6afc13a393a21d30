namespace Patchbay.Analyzers;

/// <summary>Half of a surrogate pair: no character, so that no file can hold a text with it.</summary>
internal static class SurrogateHalf
{
    /// <summary>The first one in a text; null if all its characters are whole.</summary>
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
