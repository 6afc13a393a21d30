using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Patchbay.Devices.Logging;

/// <summary>Texts that others choose, as rules and ids, for the log: nobody writes lines of it but the node.</summary>
internal static class LogText
{
    /// <summary>The text without line breaks and control characters.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? OneLine(string? text) => text is null || !text.Any(IsBreak) ? text : string.Create(text.Length, text, static (line, text) =>
    {
        for (int index = 0; index < line.Length; index++)
        {
            line[index] = IsBreak(text[index]) ? ' ' : text[index];
        }
    });

    private static bool IsBreak(char one) =>
        char.IsControl(one) || CharUnicodeInfo.GetUnicodeCategory(one) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
