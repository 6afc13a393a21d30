using System.Text;
using Patchbay.Build.Text;

namespace Patchbay.Build.Manifests;

/// <summary>Checks paths of files below an output folder, equally on every system: the same sources have to build everywhere.</summary>
internal static class FilePaths
{
    private const int LongestPart = 255; // Bytes of UTF-8 on Linux, characters elsewhere.
    private static readonly char[] s_separators = ['/', '\\'];

    // Special characters of Windows and of MSBuild.
    private static readonly char[] s_unusable = [':', '*', '?', '"', '<', '>', '|', ';', '%', '$', '@'];

    /// <summary>Gets the problem of a path, in words that follow "it"; null if it is relative, stays below its folder, and is allowed on every system.</summary>
    public static string? Problem(string path) =>
        path.Any(char.IsControl) ? "has a control character"
        : path.IndexOfAny(s_unusable) is >= 0 and var index ? $"has the sign '{path[index]}'"
        : path.Split(s_separators).Select(ProblemOfPart).FirstOrDefault(problem => problem is not null);

    private static string? ProblemOfPart(string part) => part switch
    {
        "" or "." or ".." => "would be outside of the output folder, or is not the plain path of a file",
        [.., ' ' or '.'] => $"has the part \"{ReadableText.Name(part)}\", whose last sign Windows drops",
        _ when IsDevice(part) => $"has the part \"{ReadableText.Name(part)}\", which is a device on Windows",
        _ when Encoding.UTF8.GetByteCount(part) > LongestPart => $"has a part of more than {LongestPart} bytes",
        _ => null,
    };

    // With any extension.
    private static bool IsDevice(string part) => part.Split('.')[0].ToUpperInvariant() is
        "CON" or "PRN" or "AUX" or "NUL"
        or ['C', 'O', 'M', >= '1' and <= '9'] or ['L', 'P', 'T', >= '1' and <= '9'];
}
