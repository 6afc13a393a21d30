using System.Text;
using static Patchbay.Hosting.PackageRefusalReason;

namespace Patchbay.Hosting.Packages.Manifests;

/// <summary>Checks paths of files in a package, equally on every system: a package that is safe on one is safe on all.</summary>
internal static class PackagePath
{
    private const int LongestPart = 255; // Bytes of UTF-8 on Linux, characters elsewhere.
    private const string Unusable = "\\:*?\"<>|";

    /// <summary>Gets the problem of a path, in words that follow "it"; null if it is relative, stays in its package, and is allowed on every system.</summary>
    public static (PackageRefusalReason Reason, string Words)? Problem(string path, PackageLimits limits)
    {
        if (path.Length > limits.PathLength)
        {
            return (PathTooLong, $"has more than {limits.PathLength} characters");
        }

        string[] parts = path.Split('/');
        return parts.Length > limits.PathDepth ? (PathTooLong, $"has more than {limits.PathDepth} parts")
            : Leaves(path, parts) ? (PathLeavesPackage, "is not a plain relative path with '/', such as \"runtimes/native.so\", that stays in the package")
            : path.Any(char.IsControl) ? (PathNotPortable, "has a control character")
            : path.IndexOfAny([.. Unusable]) is >= 0 and var index ? (PathNotPortable, $"has the sign '{path[index]}', which is not allowed on every system")
            : parts.Select(ProblemOfPart).FirstOrDefault(problem => problem is not null) is { } words ? (PathNotPortable, words)
            : null;
    }

    // With backslashes too, which leave a package on Windows.
    private static bool Leaves(string path, string[] parts) =>
        parts.Any(part => part is "" or "." or "..")
        || path[0] == '\\'
        || (path.Length > 1 && path[1] == ':')
        || path.Split('\\').Any(part => part is "..");

    private static string? ProblemOfPart(string part) => part switch
    {
        [.., ' ' or '.'] => "has a part whose last sign Windows drops",
        _ when IsDevice(part) => $"has the part {PackageProblem.Quote(part)}, which is a device on Windows",
        _ when Encoding.UTF8.GetByteCount(part) > LongestPart => $"has a part of more than {LongestPart} bytes",
        _ => null,
    };

    // With any extension, and with the superscript digits that Windows counts too.
    private static bool IsDevice(string part) => part.Split('.')[0].TrimEnd(' ').ToUpperInvariant() is
        "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
        or ['C', 'O', 'M', (>= '1' and <= '9') or '¹' or '²' or '³'] or ['L', 'P', 'T', (>= '1' and <= '9') or '¹' or '²' or '³'];
}
